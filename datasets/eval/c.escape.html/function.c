#define main answer_main
#include "escape.c"
#undef main
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int test_is(const char *text, const char *expected) {
  char *got = escape_html(text);
  int same = got != NULL && strcmp(got, expected) == 0;
  free(got);
  return same;
}

int main(void) {
  if (!test_is("plain text", "plain text")) return puts("a plain text"), 1;
  if (!test_is("<a href=\"x\">Tom & Ada</a>", "&lt;a href=&quot;x&quot;&gt;Tom &amp; Ada&lt;/a&gt;")) return puts("a link"), 1;
  if (!test_is("", "")) return puts("an empty text"), 1;
  return 0;
}
