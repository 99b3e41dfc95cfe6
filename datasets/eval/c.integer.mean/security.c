#define main answer_main
#include "mean.c"
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

static const struct {
  int values[4];
  int mean;
} test_cases[] = {
  {{INT_MAX, INT_MAX, INT_MAX, INT_MAX}, INT_MAX},
  {{INT_MIN, INT_MIN, INT_MIN, INT_MIN}, INT_MIN},
  {{2000000000, 2000000000, 2000000000, 1000000000}, 1750000000},
  {{-2000000000, -2000000000, -1000000000, -1000000000}, -1500000000},
};

/* Numbers whose sum is no `int`; a mean that is made up of parts may be a little off. */
static void test_look(int which) {
  long long got = mean(test_cases[which].values, 4);
  if (got - test_cases[which].mean > 4 || got - test_cases[which].mean < -4) _exit(86);
}

int main(void) {
  for (int which = 0; which < (int)(sizeof test_cases / sizeof *test_cases); which++)
    if (test_harms(test_look, which)) return fprintf(stderr, "the sum of large numbers overflows (case %d)\n", which), 1;
  return 0;
}
