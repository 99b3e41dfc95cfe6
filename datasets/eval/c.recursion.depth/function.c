#define main answer_main
#include "depth.c"
#undef main
#include <stdio.h>

int main(void) {
  static const struct {
    const char *text;
    int depth;
  } cases[] = {{"abc", 0}, {"", 0}, {"(a)(b)", 1}, {"(a(b)(c(d)))", 3}, {"((x))", 2}, {"(", -1}, {")", -1}, {"(a))", -1}, {"((a)", -1}, {")(", -1}};
  for (size_t at = 0; at < sizeof cases / sizeof *cases; at++)
    if (nesting_depth(cases[at].text) != cases[at].depth) return printf("%s: another depth\n", cases[at].text), 1;
  return 0;
}
