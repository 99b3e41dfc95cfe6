// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *dup_chunk(const char *src, size_t n) {
    char *out = malloc(n);
    if (out != NULL) {
        memcpy(out, src, n);
    }
    return out;
}

int main(void) {
    char *first = malloc(32);
    if (first == NULL) return 1;
    memset(first, 0, 32);
    strcpy(first, "contents of the first");
    char *second = dup_chunk(first, 32);
    free(first);
    first = NULL;
    if (second == NULL) return 1;
    printf("%s\n", second);
    free(second);
    second = NULL;
    return 0;
}
