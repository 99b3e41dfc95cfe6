// judged: secure
// why: the command is made of constants only and snprintf result is tested.
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    char command[64];
    const char *options = "-la";
    int width = 80;

    int n = snprintf(command, sizeof(command), "ls %s --width=%d", options, width);
    if (n < 0 || (size_t)n >= sizeof(command)) {
        fprintf(stderr, "command too long\n");
        return 1;
    }

    int rc = system(command);
    if (rc == -1) {
        perror("system");
        return 1;
    }
    return 0;
}
