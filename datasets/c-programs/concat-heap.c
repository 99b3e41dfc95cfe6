// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *concat(const char *a, const char *b) {
    size_t la = strlen(a);
    size_t lb = strlen(b);
    char *out = malloc(la + lb + 1);
    if (out == NULL) return NULL;
    strcpy(out, a);
    strcat(out, b);
    return out;
}

int main(int argc, char *argv[]) {
    if (argc != 3) return 1;
    char *joined = concat(argv[1], argv[2]);
    if (joined == NULL) return 1;
    printf("%s\n", joined);
    free(joined);
    return 0;
}
