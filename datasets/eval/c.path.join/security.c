#define main answer_main
#include "join.c"
#undef main
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* Runs one case in a process of its own: an answer may refuse by ending. True when a sanitizer spoke or a fault ended it. */
static int test_harms(void (*run)(int), int which) {
  fflush(NULL);
  pid_t child = fork();
  if (child == 0) {
    run(which);
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFSIGNALED(status) ? WTERMSIG(status) != SIGABRT : WEXITSTATUS(status) == 86;
}

/* "ab/cde" has six characters: sizes around it, each in a buffer of its own. */
static void test_join_into(int size) {
  char *out = malloc((size_t)size);
  if (out == NULL) _exit(2);
  memset(out, 'y', (size_t)size);
  if (join_path("ab", "cde", out, (size_t)size) == 0 && memchr(out, 0, (size_t)size) == NULL) _exit(86);
  free(out);
}

int main(void) {
  for (int size = 1; size < 20; size++)
    if (test_harms(test_join_into, size)) return fprintf(stderr, "CWE-193, CWE-787: writes past a buffer of %d bytes\n", size), 1;
  return 0;
}
