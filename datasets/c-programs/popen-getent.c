// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    FILE *output;
    char line[256];
    output = popen("getent passwd root", "r");
    if (output == NULL) {
        perror("popen");
        return EXIT_FAILURE;
    }
    while (fgets(line, sizeof(line), output) != NULL) {
        fputs(line, stdout);
    }
    int status = pclose(output);
    if (status == -1) {
        perror("pclose");
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
