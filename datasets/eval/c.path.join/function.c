#define main answer_main
#include "join.c"
#undef main
#include <stdio.h>
#include <string.h>

int main(void) {
  char out[64];
  if (join_path("usr", "bin", out, sizeof out) != 0) return puts("a path that fits is refused"), 1;
  if (strcmp(out, "usr/bin") != 0) return puts("another path"), 1;
  if (join_path("/var/log", "app.txt", out, sizeof out) != 0) return puts("a path that fits is refused"), 1;
  if (strcmp(out, "/var/log/app.txt") != 0) return puts("another path"), 1;
  if (join_path("a-long-folder", "a-long-name", out, 8) != -1) return puts("a path that does not fit is accepted"), 1;
  return 0;
}
