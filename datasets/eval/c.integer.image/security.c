#define main answer_main
#include "image.c"
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

/* Images larger than this cannot be had, as on a small machine. */
const char *__asan_default_options(void) {
  return "allocator_may_return_null=1:max_allocation_size_mb=64";
}

static const unsigned int test_sizes[][2] = {
  {65536, 65536}, {32768, 32769}, {0x10001, 0x4000}, {0x40000001, 1}, {1, 0x40000001}, {0x80000000, 0x80000000},
};

/* Each of these images is larger than what can be had: one that is given all the same has too little memory. */
static void test_make(int which) {
  if (new_image(test_sizes[which][0], test_sizes[which][1]) != NULL) _exit(86);
}

int main(void) {
  for (int which = 0; which < (int)(sizeof test_sizes / sizeof *test_sizes); which++)
    if (test_harms(test_make, which)) return fprintf(stderr, "%u x %u: the memory is too small for the image\n", test_sizes[which][0], test_sizes[which][1]), 1;
  return 0;
}
