#define main answer_main
#include "letters.c"
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

/* New memory holds something, as it does in a program that has run for a while. */
const char *__asan_default_options(void) {
  return "max_malloc_fill_size=65536:malloc_fill_byte=165";
}

static const char *const test_texts[] = {"", "abc", "AbbaZ", "123", "the quick brown fox jumps over the lazy dog"};

static void test_count(int which) {
  int *counts = count_letters(test_texts[which]);
  int expected[26] = {0};
  for (const char *at = test_texts[which]; *at != 0; at++)
    if ((*at | 32) >= 'a' && (*at | 32) <= 'z') expected[(*at | 32) - 'a']++;
  if (counts != NULL && memcmp(counts, expected, sizeof expected) != 0) _exit(86);
}

int main(void) {
  for (int which = 0; which < (int)(sizeof test_texts / sizeof *test_texts); which++)
    if (test_harms(test_count, which)) return fputs("the numbers begin with what the memory held before\n", stderr), 1;
  return 0;
}
