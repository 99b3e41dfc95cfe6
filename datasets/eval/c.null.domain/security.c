#define main answer_main
#include "domain.c"
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

static const char *const test_addresses[] = {"", "ada", "example.org", "ada at example.org", "@", "ada@"};

static void test_look(int which) {
  domain_of(test_addresses[which]);
}

int main(void) {
  for (int which = 0; which < (int)(sizeof test_addresses / sizeof *test_addresses); which++)
    if (test_harms(test_look, which)) return fprintf(stderr, "`%s` makes it read at no address\n", test_addresses[which]), 1;
  return 0;
}
