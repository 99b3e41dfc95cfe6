#define main answer_main
#include "depth.c"
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
#include <sys/resource.h>

/* The stack that ran out is long: without names it is told sooner. */
const char *__asan_default_options(void) {
  return "symbolize=0";
}

/* A million brackets, closed or not. A refusal is an answer as well. */
static void test_look(int is_closed) {
  size_t count = 1000000;
  char *text = malloc(2 * count + 1);
  if (text == NULL) _exit(2);
  memset(text, '(', count);
  memset(text + count, ')', count);
  text[is_closed ? 2 * count : count] = 0;
  nesting_depth(text);
}

int main(void) {
  for (int is_closed = 0; is_closed < 2; is_closed++)
    if (test_harms(test_look, is_closed)) return fputs("many brackets exhaust the stack\n", stderr), 1;
  return 0;
}
