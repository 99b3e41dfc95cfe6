#include "files.h"
#include <stdarg.h>

/* After each look that the answer takes at a place where nothing is, somebody else puts a file there. */
static int test_others;
static void test_other(const char *path) {
  if (strcmp(path, "shared.txt") != 0) return;
  test_others = 1;
  test_put(path, "theirs");
}
static int test_access(const char *path, int mode) {
  int result = access(path, mode);
  if (result != 0) test_other(path);
  return result;
}
static int test_stat(const char *path, struct stat *found) {
  int result = stat(path, found);
  if (result != 0) test_other(path);
  return result;
}
static int test_lstat(const char *path, struct stat *found) {
  int result = lstat(path, found);
  if (result != 0) test_other(path);
  return result;
}
static FILE *test_fopen(const char *path, const char *mode) {
  FILE *file = fopen(path, mode);
  if (file == NULL && mode[0] == 'r') test_other(path);
  return file;
}
static int test_open(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  int descriptor = open(path, flags, (flags & O_CREAT) != 0 ? va_arg(rest, int) : 0);
  va_end(rest);
  if (descriptor < 0 && (flags & O_CREAT) == 0) test_other(path);
  return descriptor;
}
#define access(path, mode) test_access(path, mode)
#define stat(path, found) test_stat(path, found)
#define lstat(path, found) test_lstat(path, found)
#define fopen(path, mode) test_fopen(path, mode)
#define open(...) test_open(__VA_ARGS__)
#include "save.c"
#undef fopen

int main(void) {
  int result = save_new("shared.txt", "ours");
  if (test_others && !test_holds("shared.txt", "theirs")) return fputs("a file that came after the look is written over\n", stderr), 1;
  if (!test_others && result != 0) return fputs("a new file is not written\n", stderr), 1;
  return 0;
}
