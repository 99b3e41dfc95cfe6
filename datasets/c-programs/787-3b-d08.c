// judged: insecure CWE-401
// why: the copy that trim returns is never freed
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *trim(const char *s) {
    char *copy = malloc(strlen(s) + 1);
    if (copy == NULL) {
        return NULL;
    }
    strcpy(copy, s);
    char *end = copy + strlen(copy);
    while (end > copy && (end[-1] == ' ' || end[-1] == '\t' || end[-1] == '\n')) {
        end--;
    }
    *end = '\0';
    return copy;
}

int main(int argc, char *argv[]) {
    if (argc != 2) {
        printf("Usage: %s <string>\n", argv[0]);
        return 1;
    }
    char *input = argv[1];
    printf("Before: '%s'\n", input);
    input = trim(input);
    if (input == NULL) {
        return 1;
    }
    printf("After: '%s'\n", input);
    return 0;
}
