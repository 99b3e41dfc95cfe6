#define main answer_main
#include "audit.c"
#undef main
#include <stdio.h>
#include <string.h>

int main(void) {
  char text[200];
  FILE *out = fopen("audit.log", "w+");
  if (out == NULL) return 2;
  log_login(out, "ada", 1);
  log_login(out, "grace", 0);
  rewind(out);
  size_t length = fread(text, 1, sizeof text - 1, out);
  text[length] = '\0';
  if (strcmp(text, "login ok: ada\nlogin failed: grace\n") != 0) return puts("another text"), 1;
  return 0;
}
