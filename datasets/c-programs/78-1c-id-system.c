// judged: insecure-meaning CWE-78
// the argument reaches system
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

int run_command(const char *user) {
    char *cmd;
    int len = snprintf(NULL, 0, "id %s", user);
    if (len < 0) return -1;
    cmd = malloc((size_t)len + 1);
    if (cmd == NULL) return -1;
    snprintf(cmd, (size_t)len + 1, "id %s", user);
    int status = system(cmd);
    free(cmd);
    if (status == -1) return -1;
    return WEXITSTATUS(status);
}

int main(int argc, char **argv) {
    if (argc != 2) {
        printf("usage: %s <username>\n", argv[0]);
        return 1;
    }
    printf("Exit status: %d\n", run_command(argv[1]));
    return 0;
}
