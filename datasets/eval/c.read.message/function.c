#define main answer_main
#include "message.c"
#undef main
#include <stdio.h>
#include <string.h>

int main(void) {
  char out[600];
  static unsigned char large[303] = {1, 1, 44};
  memset(large + 3, 'a', 300);
  if (read_text((const unsigned char *)"\1\0\5hello", 8, out, sizeof out) != 5) return puts("another length"), 1;
  if (strcmp(out, "hello") != 0) return puts("another text"), 1;
  if (read_text(large, sizeof large, out, sizeof out) != 300) return puts("another length of a long text"), 1;
  if (strlen(out) != 300) return puts("another long text"), 1;
  if (read_text((const unsigned char *)"\2\0\5hello", 8, out, sizeof out) != -1) return puts("another kind is read"), 1;
  if (read_text(large, sizeof large, out, 100) != -1) return puts("a text that does not fit is read"), 1;
  return 0;
}
