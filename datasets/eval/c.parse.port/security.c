#define main answer_main
#include "port.c"
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

/* No ports, but some begin with one, and some come back to one when they overflow. */
static const char *const test_texts[] = {
  "80;reboot", "8080abc", "80 443", "80.5", "0x50", "1e3", "4294967376", "18446744073709551696", "99999999999999999999", "", "80\n\nHost: x", "8-0",
};

static void test_parse(int which) {
  if (parse_port(test_texts[which]) != -1) _exit(86);
}

int main(void) {
  for (int which = 0; which < (int)(sizeof test_texts / sizeof *test_texts); which++)
    if (test_harms(test_parse, which)) return fprintf(stderr, "`%s` is taken for a port\n", test_texts[which]), 1;
  return 0;
}
