#define main answer_main
#include "pair.c"
#undef main
#include <stdlib.h>
#include <string.h>

/* What is left at the end is found by the sanitizer of leaks. */
static void test_read_line(const char *line) {
  char *key = NULL, *value = NULL;
  if (parse_pair(line, &key, &value) == 0) {
    free(key);
    free(value);
  }
}

/* Leaves nothing of earlier calls on the stack, where it would look like a pointer that is still held. */
static void test_wipe(void) {
  volatile char room[8192];
  for (size_t at = 0; at < sizeof room; at++) room[at] = 0;
}

int main(void) {
  static const char *const lines[] = {"", "=", "name", "name=", "=value", "name=Ada", "a=b=c", "just some words", "=="};
  for (size_t round = 0; round < 20; round++)
    for (size_t at = 0; at < sizeof lines / sizeof *lines; at++) test_read_line(lines[at]);
  test_wipe();
  return 0;
}
