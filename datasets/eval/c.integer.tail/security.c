#define main answer_main
#include "tail.c"
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

const char *__asan_default_options(void) {
  return "allocator_may_return_null=1:max_allocation_size_mb=64";
}

static const size_t test_counts[] = {4, 5, 10, 100, 5000, (size_t)-1, (size_t)-1 / 2};

/* More characters are asked for than the text has. */
static void test_cut(int which) {
  char *text = strdup("abc");
  if (text == NULL) _exit(2);
  free(last_chars(text, test_counts[which]));
}

int main(void) {
  for (int which = 0; which < (int)(sizeof test_counts / sizeof *test_counts); which++)
    if (test_harms(test_cut, which)) return fprintf(stderr, "the last %zu characters of three: reads outside of the text\n", test_counts[which]), 1;
  return 0;
}
