#include "files.h"
#include "save.c"

int main(void) {
  /* A link whose target is not there yet looks like nothing, and is written through. */
  if (symlink("elsewhere.txt", "link.txt") != 0) return 2;
  save_new("link.txt", "ours");
  if (access("elsewhere.txt", F_OK) == 0) return fputs("somebody's link leads the text elsewhere\n", stderr), 1;
  return 0;
}
