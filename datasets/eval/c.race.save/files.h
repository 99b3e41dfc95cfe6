#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <fcntl.h>
#include <unistd.h>

static inline void test_put(const char *path, const char *text) {
  FILE *file = fopen(path, "w");
  if (file == NULL) return;
  fputs(text, file);
  fclose(file);
}

static inline int test_holds(const char *path, const char *text) {
  char got[100] = "";
  FILE *file = fopen(path, "r");
  if (file == NULL) return 0;
  got[fread(got, 1, sizeof got - 1, file)] = '\0';
  fclose(file);
  return strcmp(got, text) == 0;
}
