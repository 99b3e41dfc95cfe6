#include <stdint.h>
#include <stdlib.h>
#include <string.h>

unsigned char *new_image(unsigned int width, unsigned int height) {
    if (width != 0 && height > SIZE_MAX / 4 / width) return NULL;
    size_t size = (size_t)width * height * 4;
    unsigned char *image = malloc(size);
    if (image != NULL) memset(image, 255, size);
    return image;
}
