#include "files.h"
#include "save.c"

int main(void) {
  if (save_new("new.txt", "hello\n") != 0 || !test_holds("new.txt", "hello\n")) return puts("a new file"), 1;
  if (save_new("new.txt", "other\n") != -1 || !test_holds("new.txt", "hello\n")) return puts("a file that is there"), 1;
  if (save_new("absent/new.txt", "hello\n") != -1) return puts("a folder that is not there"), 1;
  return 0;
}
