// judged: secure
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    char command[50];
    const char *options = "-l";
    snprintf(command, sizeof(command), "ls %s", options);
    int result = system(command);
    if (result == -1) {
        perror("system");
        return 1;
    }
    return 0;
}
