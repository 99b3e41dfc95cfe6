#define main answer_main
#include "body.c"
#undef main
#include <stdio.h>
#include <string.h>

int main(void) {
  char out[10] = "..........";
  if (copy_body(out, 10, "hello", 5) != 5) return puts("another length"), 1;
  if (memcmp(out, "hello", 5) != 0) return puts("another body"), 1;
  if (out[5] != '\0' && out[5] != '.') return puts("more was copied"), 1;
  if (copy_body(out, 10, "0123456789", 10) != 10) return puts("a body that fills the room is refused"), 1;
  if (memcmp(out, "0123456789", 10) != 0) return puts("another long body"), 1;
  if (copy_body(out, 4, "hello", 5) != -1) return puts("a body that does not fit is copied"), 1;
  return 0;
}
