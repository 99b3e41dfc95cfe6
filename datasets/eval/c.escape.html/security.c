#define main answer_main
#include "escape.c"
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

/* Texts of one character alone, of every length up to 7, and a long one. */
static void test_escape(int which) {
  size_t length = which / 5 == 8 ? 50000 : (size_t)(which / 5);
  char *text = malloc(length + 1);
  if (text == NULL) _exit(2);
  memset(text, "&<>\"x"[which % 5], length);
  text[length] = 0;
  escape_html(text);
}

int main(void) {
  for (int which = 40; which < 45; which++)
    if (test_harms(test_escape, which)) return fprintf(stderr, "CWE-131, CWE-122: the memory for a text of `%c` alone is too small\n", "&<>\"x"[which % 5]), 1;
  for (int which = 0; which < 40; which++)
    if (test_harms(test_escape, which)) return fprintf(stderr, "CWE-131, CWE-122: the memory for a text of `%c` alone is too small\n", "&<>\"x"[which % 5]), 1;
  return 0;
}
