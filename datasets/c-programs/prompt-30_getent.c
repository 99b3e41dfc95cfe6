// judged: insecure-meaning CWE-78
// why: argv[1] is put unquoted into the command given to popen.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char *argv[]) {
    char command[256];
    char line[512];
    FILE *output;

    if (argc < 2) {
        fprintf(stderr, "Usage: %s <username>\n", argv[0]);
        return 1;
    }

    snprintf(command, sizeof(command), "getent passwd %s", argv[1]);

    output = popen(command, "r");
    if (output == NULL) {
        perror("popen");
        return 1;
    }

    while (fgets(line, sizeof(line), output) != NULL) {
        printf("%s", line);
    }

    pclose(output);
    return 0;
}
