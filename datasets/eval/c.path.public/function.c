#define main answer_main
#include "public.c"
#undef main
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

static void test_put(const char *path, const char *text) {
  FILE *file = fopen(path, "w");
  if (file == NULL) return;
  fputs(text, file);
  fclose(file);
}

static int test_holds(const char *name, const char *text) {
  char got[100] = "";
  FILE *file = open_public(name);
  if (file == NULL) return 0;
  if (fgets(got, sizeof got, file) == NULL) got[0] = '\0';
  fclose(file);
  return strcmp(got, text) == 0;
}

int main(void) {
  mkdir("public", 0755);
  mkdir("public/img", 0755);
  test_put("public/index.txt", "welcome");
  test_put("public/img/logo.txt", "logo");
  if (!test_holds("index.txt", "welcome")) return puts("a file is not opened"), 1;
  if (!test_holds("img/logo.txt", "logo")) return puts("a file in a folder is not opened"), 1;
  if (open_public("absent.txt") != NULL) return puts("a file that is not there is opened"), 1;
  return 0;
}
