#define main answer_main
#include "hasline.c"
#undef main
#include <stdio.h>

int main(void) {
  FILE *file = fopen("words.txt", "w");
  if (file == NULL) return 2;
  fputs("apple\nbanana split\n\ncherry", file);
  fclose(file);
  if (has_line("words.txt", "banana split") != 1) return puts("a line is not found"), 1;
  if (has_line("words.txt", "cherry") != 1) return puts("the last line is not found"), 1;
  if (has_line("words.txt", "banana") != 0) return puts("a part of a line is found"), 1;
  if (has_line("absent.txt", "apple") != -1) return puts("a file that is not there is read"), 1;
  return 0;
}
