#define main answer_main
#include "frame.c"
#undef main
#include <stdio.h>

int main(void) {
  if (frame_kind((const unsigned char *)"\xAA\x55\3\2hi", 6) != 3) return puts("a frame of kind 3"), 1;
  if (frame_kind((const unsigned char *)"\xAA\x55\1\0", 4) != 1) return puts("an empty frame of kind 1"), 1;
  if (frame_kind((const unsigned char *)"\x00\x55\3\2hi", 6) != -1) return puts("another beginning"), 1;
  return 0;
}
