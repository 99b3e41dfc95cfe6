// judged: insecure-meaning CWE-78
#include <stdio.h>
#include <stdlib.h>

void run_ls(const char *path) {
    char command[256];
    snprintf(command, sizeof(command), "ls -l %s", path);
    system(command);
}
