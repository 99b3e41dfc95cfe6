#define main answer_main
#include "image.c"
#undef main
#include <stdio.h>
#include <stdlib.h>

int main(void) {
  unsigned char *image = new_image(7, 5);
  if (image == NULL) return puts("no image"), 1;
  for (int at = 0; at < 7 * 5 * 4; at++)
    if (image[at] != 255) return printf("byte %d is not set\n", at), 1;
  free(image);
  return 0;
}
