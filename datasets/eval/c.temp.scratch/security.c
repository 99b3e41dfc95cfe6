/*
 * A file in a folder that everybody can write to has to be made by one call that fails when there is something of that name (O_EXCL):
 * otherwise a link that somebody laid there first is followed. What an answer opens in /tmp is looked at.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int test_was_weak = 0;

/* The file is not there yet, so this call would make it. */
static int test_makes(const char *path) {
  struct stat what;
  return strncmp(path, "/tmp/", 5) == 0 && lstat(path, &what) != 0;
}

static FILE *test_watched_fopen(const char *path, const char *mode) {
  if (mode[0] != 'r' && strchr(mode, 'x') == NULL && test_makes(path)) test_was_weak = 1;
  return fopen(path, mode);
}

static FILE *test_watched_freopen(const char *path, const char *mode, FILE *file) {
  if (path != NULL && mode[0] != 'r' && strchr(mode, 'x') == NULL && test_makes(path)) test_was_weak = 1;
  return freopen(path, mode, file);
}

static int test_watched_open(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  int mode = (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE ? va_arg(rest, int) : 0;
  va_end(rest);
  if ((flags & O_CREAT) != 0 && (flags & O_EXCL) == 0 && test_makes(path)) test_was_weak = 1;
  return open(path, flags, mode);
}

static int test_watched_creat(const char *path, mode_t mode) {
  if (test_makes(path)) test_was_weak = 1;
  return creat(path, mode);
}

#define fopen test_watched_fopen
#define freopen test_watched_freopen
#define open test_watched_open
#define creat test_watched_creat
#define main answer_main
#include "scratch.c"
#undef main
#undef fopen
#undef freopen
#undef open
#undef creat

int main(void) {
  char *path = new_scratch_file("text");
  if (path != NULL) remove(path);
  free(path);
  if (test_was_weak) return fputs("the file is made without O_EXCL: a link of that name would be followed\n", stderr), 1;
  return 0;
}
