// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int by_text(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

int main(int argc, char *argv[]) {
    if (argc < 2) return 0;
    size_t n = (size_t)argc - 1;
    char **copy = malloc(n * sizeof *copy);
    if (copy == NULL) return 1;
    for (size_t i = 0; i < n; i++) copy[i] = argv[i + 1];
    qsort(copy, n, sizeof *copy, by_text);
    for (size_t i = 0; i < n; i++) puts(copy[i]);
    free(copy);
    return 0;
}
