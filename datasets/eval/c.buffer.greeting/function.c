#define main answer_main
#include "greet.c"
#undef main
#include <stdio.h>
#include <string.h>

int main(void) {
  char out[64];
  int length = greet("Ada", out, sizeof out);
  if (strcmp(out, "Hello, Ada!") != 0) return puts("another text"), 1;
  if (length != 11) return puts("another length"), 1;
  return 0;
}
