// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char *argv[]) {
    const char *allowed[] = {"/tmp", "/home", "/var/log"};
    char command[64];

    if (argc != 2) {
        return 1;
    }
    for (size_t i = 0; i < sizeof allowed / sizeof *allowed; i++) {
        if (strcmp(argv[1], allowed[i]) == 0) {
            snprintf(command, sizeof command, "ls %s", allowed[i]);
            return system(command);
        }
    }
    fprintf(stderr, "not allowed\n");
    return 1;
}
