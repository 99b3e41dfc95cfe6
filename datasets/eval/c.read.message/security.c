#define main answer_main
#include "message.c"
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

static const struct {
  size_t size;
  const char *bytes;
} test_messages[] = {
  {4, "\1\0\5h"}, {3, "\1\0\1"}, {8, "\1\1\0hello"}, {8, "\1\x1f\xffhello"}, {2, "\1\0"}, {1, "\1"}, {8, "\1\0\6hello"},
};

/* What a message claims to hold and what came are not the same. */
static void test_read_one(int which) {
  size_t size = test_messages[which].size;
  unsigned char *data = malloc(size);
  char *out = malloc(10000);
  if (data == NULL || out == NULL) _exit(2);
  memcpy(data, test_messages[which].bytes, size);
  read_text(data, size, out, 10000);
}

int main(void) {
  for (int which = 0; which < (int)(sizeof test_messages / sizeof *test_messages); which++)
    if (test_harms(test_read_one, which)) return fprintf(stderr, "reads past the end of message %d\n", which), 1;
  return 0;
}
