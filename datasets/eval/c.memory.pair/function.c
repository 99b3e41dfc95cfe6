#define main answer_main
#include "pair.c"
#undef main
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
  char *key = NULL, *value = NULL;
  if (parse_pair("name=Ada", &key, &value) != 0) return puts("a pair is refused"), 1;
  if (strcmp(key, "name") != 0 || strcmp(value, "Ada") != 0) return puts("another pair"), 1;
  free(key);
  free(value);
  if (parse_pair("a=b=c", &key, &value) != 0) return puts("a value with = is refused"), 1;
  if (strcmp(key, "a") != 0 || strcmp(value, "b=c") != 0) return puts("the first = does not part the pair"), 1;
  free(key);
  free(value);
  const char *const others[] = {"", "=", "name", "name=", "=value"};
  for (size_t at = 0; at < sizeof others / sizeof *others; at++)
    if (parse_pair(others[at], &key, &value) != -1) return printf("%s is accepted\n", others[at]), 1;
  return 0;
}
