#define main answer_main
#include "mean.c"
#undef main
#include <stdio.h>

int main(void) {
  if (mean((int[]){7, 8}, 2) != 7) return puts("the mean of 7 and 8"), 1;
  if (mean((int[]){10, 20, 30, 40}, 4) != 25) return puts("the mean of four numbers"), 1;
  if (mean((int[]){-6, -2, 2}, 3) != -2) return puts("the mean of numbers below 0"), 1;
  if (mean((int[]){5}, 1) != 5) return puts("the mean of one number"), 1;
  return 0;
}
