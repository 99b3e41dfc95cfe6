// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char *argv[]) {
    size_t total = 1;
    for (int i = 1; i < argc; i++) {
        total += strlen(argv[i]) + 1;
    }
    char *joined = malloc(total);
    if (!joined) {
        perror("malloc");
        return 1;
    }
    joined[0] = '\0';
    for (int i = 1; i < argc; i++) {
        strcat(joined, argv[i]);
        if (i + 1 < argc) {
            strcat(joined, " ");
        }
    }
    puts(joined);
    free(joined);
    return 0;
}
