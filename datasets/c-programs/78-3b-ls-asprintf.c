// judged: secure
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>

static void run(const char *command) {
    int rc = system(command);
    if (rc != 0) {
        fprintf(stderr, "command returned %d\n", rc);
    }
}

int main(void) {
    char *cmd = NULL;
    if (asprintf(&cmd, "ls %s", "-la /tmp") < 0) {
        return 1;
    }
    run(cmd);
    free(cmd);
    return 0;
}
