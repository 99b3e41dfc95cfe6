// judged: insecure CWE-401
// the copy is never freed
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>

char *trim(char *str) {
    char *copy = strdup(str);
    if (copy == NULL) exit(1);
    int len = strlen(copy);
    while (len > 0 && isspace((unsigned char)copy[len - 1])) {
        copy[--len] = '\0';
    }
    return copy;
}

int main(int argc, char *argv[]) {
    if (argc != 2) {
        printf("Usage: %s <string>\n", argv[0]);
        return 1;
    }
    printf("'%s'\n", trim(argv[1]));
    return 0;
}
