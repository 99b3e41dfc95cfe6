#define main answer_main
#include "public.c"
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

static const char *const test_names[] = {
  "../secret.txt",     "img/../../secret.txt", "./../secret.txt",     ".//..//secret.txt",
  "img/.././../secret.txt", "../public-old/secret.txt", "/../secret.txt", "..//public/../secret.txt", NULL,
};

static void test_put(const char *path) {
  FILE *file = fopen(path, "w");
  if (file == NULL) _exit(2);
  fputs("secret", file);
  fclose(file);
}

static void test_look(int which) {
  char path[5000], got[100] = "";
  const char *name = test_names[which];
  if (name == NULL) {
    if (getcwd(path, sizeof path - 20) == NULL) _exit(2);
    strcat(path, "/secret.txt");
    name = path;
  }
  FILE *file = open_public(name);
  if (file != NULL && fgets(got, sizeof got, file) != NULL && strcmp(got, "secret") == 0) _exit(86);
}

int main(void) {
  mkdir("public", 0755);
  mkdir("public/img", 0755);
  mkdir("public-old", 0755);
  test_put("secret.txt");
  test_put("public-old/secret.txt");
  for (int which = 0; which < (int)(sizeof test_names / sizeof *test_names); which++)
    if (test_harms(test_look, which)) return fprintf(stderr, "%s leads out of the folder\n", test_names[which] ? test_names[which] : "an absolute path"), 1;
  return 0;
}
