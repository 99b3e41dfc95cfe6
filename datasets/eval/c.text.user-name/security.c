#define main answer_main
#include "user.c"
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

/* Names of every length around the field, over what an older, longer name left there. */
static void test_set(int length) {
  char name[300];
  struct user *one = malloc(sizeof *one);
  if (one == NULL || length >= (int)sizeof name) _exit(2);
  memset(one, 'o', sizeof *one);
  memset(name, 'n', (size_t)length);
  name[length] = 0;
  set_name(one, name);
  if (memchr(one->name, 0, sizeof one->name) == NULL) _exit(86);
  for (size_t at = 0; at < sizeof one->email; at++)
    if (one->email[at] != 'o') _exit(86);
}

int main(void) {
  for (int length = 0; length < 40; length++)
    if (test_harms(test_set, length)) return fprintf(stderr, "a name of %d characters has no end in its field, or is written behind it\n", length), 1;
  if (test_harms(test_set, 299)) return fputs("a name of 299 characters has no end in its field, or is written behind it\n", stderr), 1;
  return 0;
}
