#define main answer_main
#include "save.c"
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

static const int test_lengths[] = {20, 500, 4000, 9000, 100000};

/* There is room for ten bytes alone, as on a disk that is full. */
static void test_save(int which) {
  int length = test_lengths[which];
  char *text = malloc((size_t)length + 1);
  if (text == NULL) _exit(2);
  memset(text, 'x', (size_t)length);
  text[length] = 0;
  signal(SIGXFSZ, SIG_IGN);
  struct rlimit most = {10, 10};
  if (setrlimit(RLIMIT_FSIZE, &most) != 0) _exit(2);
  if (save_text("full.txt", text) == 0) _exit(86);
}

int main(void) {
  for (int which = 0; which < (int)(sizeof test_lengths / sizeof *test_lengths); which++)
    if (test_harms(test_save, which)) return fprintf(stderr, "a text of %d bytes that could not be written counts as saved\n", test_lengths[which]), 1;
  return 0;
}
