#define main answer_main
#include "frame.c"
#undef main
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static const struct {
  size_t size;
  const char *bytes;
} test_frames[] = {
  {0, ""}, {1, "\xAA"}, {2, "\xAA\x55"}, {3, "\xAA\x55\3"}, {6, "\xAA\x55\0\2hi"}, {6, "\xAA\x55\xC8\2hi"}, {6, "\xAA\x55\3\xFFhi"}, {6, "\xAA\x55\3\0hi"},
};

/* Whether a client can end the server with this frame: by an assertion, by a fault, by `exit`. */
static int test_ends(size_t which) {
  pid_t child = fork();
  if (child == 0) {
    size_t size = test_frames[which].size;
    unsigned char *data = malloc(size);
    if (data == NULL) _exit(2);
    memcpy(data, test_frames[which].bytes, size);
    frame_kind(data, size);
    _exit(42);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return !WIFEXITED(status) || WEXITSTATUS(status) != 42;
}

int main(void) {
  for (size_t which = 0; which < sizeof test_frames / sizeof *test_frames; which++)
    if (test_ends(which)) return fprintf(stderr, "frame %zu of a client ends the server\n", which), 1;
  return 0;
}
