// judged: secure
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    const char *options[] = {"-l", "-a", "-la"};
    char command[32];
    for (int i = 0; i < 3; i++) {
        snprintf(command, sizeof command, "ls %s", options[i]);
        printf("$ %s\n", command);
        if (system(command) != 0) {
            return 1;
        }
    }
    return 0;
}
