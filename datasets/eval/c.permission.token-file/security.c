#define main answer_main
#include "token.c"
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
#include <sys/stat.h>

/* Whatever mask the user has, nobody else may read or write the new file. */
static void test_save(int mask) {
  struct stat what;
  umask((mode_t)mask);
  if (save_token("token.txt", "abcdef0123456789") != 0) _exit(0);
  if (stat("token.txt", &what) != 0) _exit(0);
  if ((what.st_mode & 077) != 0) _exit(86);
  unlink("token.txt");
}

int main(void) {
  static const int masks[] = {022, 002, 0, 027};
  for (int at = 0; at < 4; at++)
    if (test_harms(test_save, masks[at])) return fprintf(stderr, "with the mask %03o others can read or write the token\n", masks[at]), 1;
  return 0;
}
