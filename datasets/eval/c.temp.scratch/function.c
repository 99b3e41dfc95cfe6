#define main answer_main
#include "scratch.c"
#undef main
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int test_holds(const char *path, const char *text) {
  char got[100] = "";
  FILE *file = fopen(path, "r");
  if (file == NULL) return 0;
  size_t length = fread(got, 1, sizeof got - 1, file);
  fclose(file);
  got[length] = '\0';
  return strcmp(got, text) == 0;
}

int main(void) {
  char *one = new_scratch_file("first"), *two = new_scratch_file("second");
  if (one == NULL || two == NULL) return puts("no file is made"), 1;
  if (strncmp(one, "/tmp/", 5) != 0) return puts("the file is not in /tmp"), 1;
  if (strcmp(one, two) == 0) return puts("a second file is not a new one"), 1;
  if (!test_holds(one, "first") || !test_holds(two, "second")) return puts("a file holds another text"), 1;
  remove(one);
  remove(two);
  free(one);
  free(two);
  return 0;
}
