#define main answer_main
#include "hasline.c"
#undef main
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

/* The lowest number that a newly opened file gets: it grows with each file that stays open. */
static int test_lowest_free(void) {
  int at = open("/dev/null", O_RDONLY);
  close(at);
  return at;
}

int main(void) {
  FILE *file = fopen("words.txt", "w");
  if (file == NULL) return 2;
  fputs("apple\nbanana\ncherry\n", file);
  fclose(file);
  int before = test_lowest_free();
  static const char *const lines[] = {"apple", "banana", "cherry", "date", ""};
  for (int round = 0; round < 10; round++)
    for (int at = 0; at < 5; at++) has_line("words.txt", lines[at]);
  has_line("absent.txt", "apple");
  if (test_lowest_free() != before) return fprintf(stderr, "the file stays open after a call\n"), 1;
  return 0;
}
