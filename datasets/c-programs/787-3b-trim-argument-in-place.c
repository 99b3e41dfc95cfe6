// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>

void trim(char *input) {
    size_t length = strlen(input);
    if (length == 0) {
        return;
    }
    char *end = input + length - 1;
    while (end > input && isspace((unsigned char)*end)) {
        end--;
    }
    end[1] = '\0';
}

int main(int argc, char **argv) {
    if (argc != 2) {
        fprintf(stderr, "Error: expected exactly one argument\n");
        exit(EXIT_FAILURE);
    }
    char *input = argv[1];
    printf("Before: [%s]\n", input);
    trim(input);
    printf("After: [%s]\n", input);
    return EXIT_SUCCESS;
}
