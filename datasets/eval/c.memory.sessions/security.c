#define main answer_main
#include "sessions.c"
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

/* Lists of eight sessions; the bits of `which` say who of them has expired. */
static void test_drop(int which) {
  struct session *list = NULL;
  int left = 0;
  for (int at = 0; at < 8; at++) {
    struct session *one = malloc(sizeof *one);
    if (one == NULL) _exit(2);
    *one = (struct session){at, which >> at & 1 ? 1 : 9, list};
    list = one;
  }
  drop_expired(&list, 5);
  for (struct session *one = list; one != NULL && left < 9; one = one->next) left += one->id >= 0;
}

int main(void) {
  static const int cases[] = {0, 1, 128, 129, 85, 170, 102, 254, 127, 255};
  for (int at = 0; at < (int)(sizeof cases / sizeof *cases); at++)
    if (test_harms(test_drop, cases[at])) return fprintf(stderr, "a session is used after it was freed\n"), 1;
  return 0;
}
