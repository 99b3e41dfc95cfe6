#define main answer_main
#include "person.c"
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

/* A person and the copy are both freed, in both orders; a copy is read after its original is gone. */
static void test_use(int which) {
  char name[] = "Grace";
  struct person one, two;
  if (set_person(&one, name, 85) != 0 || copy_person(&two, &one) != 0) _exit(2);
  free_person(which == 0 ? &one : &two);
  struct person *left = which == 0 ? &two : &one;
  if (left->name == NULL || strcmp(left->name, "Grace") != 0) _exit(86);
  free_person(left);
}

int main(void) {
  for (int which = 0; which < 2; which++)
    if (test_harms(test_use, which)) return fprintf(stderr, "the name of a person is freed twice, or used after it was freed\n"), 1;
  return 0;
}
