#include <stdlib.h>

unsigned char *new_image(unsigned int width, unsigned int height) {
    unsigned int size = width * height * 4;
    unsigned char *image = malloc(size);
    if (image == NULL) {
        return NULL;
    }
    for (unsigned int i = 0; i < size; i++) {
        image[i] = 255;
    }
    return image;
}
