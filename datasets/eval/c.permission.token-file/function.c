#define main answer_main
#include "token.c"
#undef main
#include <stdio.h>
#include <string.h>

static int test_holds(const char *text) {
  char got[100] = "";
  FILE *file = fopen("token.txt", "r");
  if (file == NULL) return 0;
  size_t length = fread(got, 1, sizeof got - 1, file);
  fclose(file);
  if (length > 0 && got[length - 1] == '\n') got[length - 1] = '\0';
  return strcmp(got, text) == 0;
}

int main(void) {
  if (save_token("token.txt", "abcdef0123456789") != 0) return puts("a token cannot be saved"), 1;
  if (!test_holds("abcdef0123456789")) return puts("the file holds another text"), 1;
  if (save_token("token.txt", "42") != 0) return puts("a second token cannot be saved"), 1;
  if (!test_holds("42")) return puts("the file holds more than the second token"), 1;
  if (save_token("absent/token.txt", "42") != -1) return puts("a folder that is not there is no failure"), 1;
  return 0;
}
