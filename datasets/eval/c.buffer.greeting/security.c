#define main answer_main
#include "greet.c"
#undef main
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
  char name[4097];
  memset(name, 'x', sizeof name - 1);
  name[sizeof name - 1] = 0;
  for (size_t size = 1; size < 40; size++) {
    char *out = malloc(size);
    if (out == NULL) return 2;
    memset(out, 'y', size);
    greet(name, out, size);
    free(out);
  }
  return 0;
}
