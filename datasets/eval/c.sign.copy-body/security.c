#define main answer_main
#include "body.c"
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
#include <limits.h>

static const int test_lengths[] = {-1, -2, -100, -32768, INT_MIN, 0, 9, INT_MAX};

/* A client can say any number, also one below 0. */
static void test_copy(int which) {
  char *out = malloc(8), *packet = malloc(8);
  if (out == NULL || packet == NULL) _exit(2);
  memset(packet, 'p', 8);
  copy_body(out, 8, packet, test_lengths[which]);
}

int main(void) {
  for (int which = 0; which < (int)(sizeof test_lengths / sizeof *test_lengths); which++)
    if (test_harms(test_copy, which)) return fprintf(stderr, "a length of %d breaks the memory\n", test_lengths[which]), 1;
  return 0;
}
