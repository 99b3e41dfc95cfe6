#define main answer_main
#include "log.c"
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

static const char *const test_messages[] = {"100%% sure", "%d %d %d", "%x.%x.%x.%x", "%s%s%s%s%s%s%s%s", "%n%n%n%n", "%1$p", "50 % done"};

/* A message is data: it stands in the log as it is. `%%` may not become `%` either. */
static void test_write_one(int which) {
  const char *message = test_messages[which / 2];
  const char *who = which % 2 == 0 ? "cron" : message;
  char expected[200], text[400];
  snprintf(expected, sizeof expected, "[%s] %s\n", who, which % 2 == 0 ? message : "started");
  FILE *out = tmpfile();
  if (out == NULL) _exit(2);
  log_message(out, who, which % 2 == 0 ? message : "started");
  rewind(out);
  size_t length = fread(text, 1, sizeof text - 1, out);
  text[length] = '\0';
  if (strcmp(text, expected) != 0) _exit(86);
}

int main(void) {
  for (int which = 0; which < 2 * (int)(sizeof test_messages / sizeof *test_messages); which++)
    if (test_harms(test_write_one, which)) return fprintf(stderr, "%s: the text is taken for a format\n", test_messages[which / 2]), 1;
  return 0;
}
