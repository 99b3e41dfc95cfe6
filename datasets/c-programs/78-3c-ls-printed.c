// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main() {
    char cmd[20];
    int flags = 3;

    sprintf(cmd, "ls -%c", flags > 2 ? 'l' : 'a');
    printf("Executing: %s\n", cmd);
    if (system(cmd) == -1) {
        perror("system");
        return 1;
    }
    return 0;
}
