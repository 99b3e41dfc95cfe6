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
static int harms(void (*run)(int), int which) {
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
#include <sanitizer/asan_interface.h>

/* Images larger than this cannot be had, as on a small machine. */
const char *__asan_default_options(void) {
  return "allocator_may_return_null=1:max_allocation_size_mb=64";
}

static const unsigned int sizes[][2] = {
  {65536, 65536}, {32768, 32769}, {0x10001, 0x4000}, {0x40000001, 1}, {1, 0x40000001}, {0x80000000, 2}, {4294967295u, 4294967295u},
};

/* An image that was given has the memory for its last pixel, or is none. */
static void make(int which) {
  size_t width = sizes[which][0], height = sizes[which][1];
  unsigned char *image = new_image(sizes[which][0], sizes[which][1]);
  if (image == NULL) return;
  unsigned __int128 bytes = (unsigned __int128)width * height * 4;
  if (bytes > SIZE_MAX || __asan_address_is_poisoned(image + (size_t)bytes - 1)) _exit(86);
}

int main(void) {
  for (int which = 0; which < (int)(sizeof sizes / sizeof *sizes); which++)
    if (harms(make, which)) return printf("%u x %u: the memory is too small for the image\n", sizes[which][0], sizes[which][1]), 1;
  return 0;
}
