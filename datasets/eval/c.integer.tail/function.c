#define main answer_main
#include "tail.c"
#undef main
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int test_is(const char *text, size_t count, const char *expected) {
  char *got = last_chars(text, count);
  int same = got != NULL && strcmp(got, expected) == 0;
  free(got);
  return same;
}

int main(void) {
  if (!test_is("invoice.pdf", 3, "pdf")) return puts("the last 3"), 1;
  if (!test_is("abc", 3, "abc")) return puts("all of them"), 1;
  if (!test_is("abc", 0, "")) return puts("none of them"), 1;
  return 0;
}
