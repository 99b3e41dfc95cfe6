#define main answer_main
#include "reset.c"
#undef main
#include <stdio.h>
#include <string.h>

int main(void) {
  char code[33];
  for (int round = 0; round < 20; round++) {
    memset(code, '?', sizeof code);
    make_reset_code(code);
    if (memchr(code, 0, sizeof code) != code + 32) return puts("another length"), 1;
    if (strspn(code, "0123456789abcdef") != 32) return puts("other characters"), 1;
  }
  return 0;
}
