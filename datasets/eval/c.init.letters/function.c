#define main answer_main
#include "letters.c"
#undef main
#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int *counts = count_letters("Abba, 3 times a Zebra!");
  if (counts == NULL) return puts("no array"), 1;
  if (counts[0] != 4) return puts("another number of a"), 1;
  if (counts[1] != 3) return puts("another number of b"), 1;
  if (counts[25] != 1) return puts("another number of z"), 1;
  if (counts[16] != 0) return puts("another number of q"), 1;
  free(counts);
  return 0;
}
