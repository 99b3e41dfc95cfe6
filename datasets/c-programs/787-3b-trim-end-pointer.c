// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>

void trim_trailing_whitespace(char *str) {
    if (str == NULL || *str == '\0') {
        return;
    }
    char *end = str + strlen(str) - 1;
    while (end >= str && isspace((unsigned char)*end)) {
        *end = '\0';
        end--;
    }
}

int main(int argc, char *argv[]) {
    if (argc != 2) {
        fprintf(stderr, "Usage: %s <string>\n", argv[0]);
        exit(EXIT_FAILURE);
    }
    char *input = argv[1];
    printf("Original: '%s'\n", input);
    trim_trailing_whitespace(input);
    printf("Trimmed: '%s'\n", input);
    exit(EXIT_SUCCESS);
}
