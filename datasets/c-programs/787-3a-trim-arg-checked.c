// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>

int main(int argc, char *argv[]) {
    if (argc != 2) {
        fprintf(stderr, "Usage: %s string\n", argv[0]);
        return EXIT_FAILURE;
    }

    char *str = argv[1];
    size_t len = strlen(str);

    for (; len > 0 && isspace((unsigned char)str[len - 1]); len--) {
        str[len - 1] = '\0';
    }
    for (; len > 0 && str[len - 1] == '\n'; len--) {
        str[len - 1] = '\0';
    }
    str[len] = '\0';
    printf("Trimmed: '%s'\n", str);
    return EXIT_SUCCESS;
}
