#include <stdio.h>

int main(int argc, char *argv[]) {
    char command[4096];
    long lines;

    if (argc != 2) {
        fprintf(stderr, "Usage: %s FILE\n", argv[0]);
        return 1;
    }
    snprintf(command, sizeof command, "wc -l < %s", argv[1]);
    FILE *pipe = popen(command, "r");
    if (pipe == NULL) {
        perror("popen");
        return 1;
    }
    if (fscanf(pipe, "%ld", &lines) != 1) {
        pclose(pipe);
        return 1;
    }
    pclose(pipe);
    printf("%ld lines\n", lines);
    return 0;
}
