// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>

void trim(char *str) {
    size_t len = strlen(str);
    while (len > 0 && isspace((unsigned char)str[len - 1])) {
        str[--len] = '\0';
    }
}

int main(int argc, char *argv[]) {
    if (argc != 2) {
        fprintf(stderr, "Usage: %s <string>\n", argv[0]);
        return 1;
    }
    char *copy = malloc(strlen(argv[1]) + 1);
    if (copy == NULL) return 1;
    strcpy(copy, argv[1]);
    trim(copy);
    printf("'%s'\n", copy);
    free(copy);
    return 0;
}
