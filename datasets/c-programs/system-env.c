// judged: insecure-meaning CWE-78
#include <stdio.h>
#include <stdlib.h>
int main(void) {
    char cmd[1024];
    const char *home = getenv("HOME");
    if (home == NULL) home = "/";
    snprintf(cmd, sizeof cmd, "ls -l %s", home);
    return system(cmd);
}
