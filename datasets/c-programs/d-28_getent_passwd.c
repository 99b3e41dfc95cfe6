// judged: insecure-meaning CWE-78
// why: argv[1] goes unescaped into the popen command line; the buffer itself is bounded by snprintf.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char *argv[]) {
    char command[256];
    char buffer[1024];
    FILE *output;

    if (argc != 2) {
        fprintf(stderr, "Usage: %s <username>\n", argv[0]);
        return 1;
    }

    snprintf(command, sizeof(command), "getent passwd %s", argv[1]);

    output = popen(command, "r");
    if (output == NULL) {
        perror("popen");
        return 1;
    }

    while (fgets(buffer, sizeof(buffer), output) != NULL) {
        printf("%s", buffer);
    }

    pclose(output);
    return 0;
}
