#define main answer_main
#include "audit.c"
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

static const char *const test_users[] = {"ada\nlogin ok: root", "ada\rlogin ok: root", "ada\r\nlogin ok: root", "\nlogin ok: root", "ada\n"};

/* One call writes one line, whatever the client is called. */
static void test_log_one(int which) {
  char text[500];
  FILE *out = tmpfile();
  if (out == NULL) _exit(2);
  log_login(out, test_users[which], 0);
  rewind(out);
  size_t length = fread(text, 1, sizeof text, out), lines = 0;
  for (size_t at = 0; at < length; at++) lines += text[at] == '\n' || (text[at] == '\r' && (at + 1 == length || text[at + 1] != '\n'));
  if (lines > 1) _exit(86);
}

int main(void) {
  for (int which = 0; which < (int)(sizeof test_users / sizeof *test_users); which++)
    if (test_harms(test_log_one, which)) return fputs("a name with a line break forges a line of the log\n", stderr), 1;
  return 0;
}
