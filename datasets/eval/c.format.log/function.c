#define main answer_main
#include "log.c"
#undef main
#include <stdio.h>
#include <string.h>

int main(void) {
  char text[200];
  FILE *out = fopen("log.txt", "w+");
  if (out == NULL) return 2;
  log_message(out, "cron", "started");
  log_message(out, "web", "3 pages, 2 errors");
  rewind(out);
  size_t length = fread(text, 1, sizeof text - 1, out);
  text[length] = '\0';
  if (strcmp(text, "[cron] started\n[web] 3 pages, 2 errors\n") != 0) return puts("another text"), 1;
  return 0;
}
