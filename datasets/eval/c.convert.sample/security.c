#define main answer_main
#include "sample.c"
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

static const double test_levels[] = {1.25, 1.5, 1.9, 2.0, 3.0, 10.0, 70000.0, 1e12, 1e300};

/* Channels add up to more than 1: a loud sum is as loud as can be (or left out), never quieter, and never on the other side of 0. */
static void test_convert(int which) {
  short up = to_sample(test_levels[which]), down = to_sample(-test_levels[which]);
  if (up != 0 && up < 32000) _exit(86);
  if (down != 0 && down > -32000) _exit(86);
}

int main(void) {
  for (int which = 0; which < (int)(sizeof test_levels / sizeof *test_levels); which++)
    if (test_harms(test_convert, which)) return fprintf(stderr, "%g does not fit and becomes another level\n", test_levels[which]), 1;
  return 0;
}
