// judged: insecure-meaning CWE-78
// a name that was only measured reaches system
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_USER 32

static int execute_command(const char *cmd) {
    int rc = system(cmd);
    if (rc == -1) {
        perror("system");
    }
    return rc;
}

int main(int argc, char *argv[]) {
    char command[64];

    if (argc != 2) {
        printf("Usage: %s <username>\n", argv[0]);
        return 1;
    }
    if (strlen(argv[1]) > MAX_USER) {
        printf("Username too long\n");
        return 1;
    }
    snprintf(command, sizeof(command), "id %s", argv[1]);
    int status = execute_command(command);
    printf("Exit status: %d\n", status);
    return status == 0 ? 0 : 1;
}
