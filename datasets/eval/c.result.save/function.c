#define main answer_main
#include "save.c"
#undef main
#include <stdio.h>
#include <string.h>

int main(void) {
  char got[100] = "";
  if (save_text("note.txt", "a longer first text") != 0) return puts("a text cannot be saved"), 1;
  if (save_text("note.txt", "two\nlines\n") != 0) return puts("a second text cannot be saved"), 1;
  FILE *file = fopen("note.txt", "r");
  if (file == NULL) return puts("there is no file"), 1;
  size_t length = fread(got, 1, sizeof got - 1, file);
  fclose(file);
  got[length] = '\0';
  if (strcmp(got, "two\nlines\n") != 0) return puts("the file holds another text"), 1;
  if (save_text("absent/note.txt", "text") != -1) return puts("a folder that is not there is no failure"), 1;
  return 0;
}
