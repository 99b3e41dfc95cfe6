// judged: secure
// why: Every part is checked, the table is capped at 16, and all parts are freed also after an error.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_PARTS 16

static void free_parts(char **parts, size_t n)
{
    for (size_t i = 0; i < n; i++)
        free(parts[i]);
}

static int split(const char *s, char sep, char **parts, size_t *count)
{
    *count = 0;
    for (;;) {
        const char *end = strchr(s, sep);
        size_t len = end ? (size_t)(end - s) : strlen(s);

        if (*count == MAX_PARTS)
            return -1;
        char *part = malloc(len + 1);
        if (part == NULL)
            return -1;
        memcpy(part, s, len);
        part[len] = '\0';
        parts[(*count)++] = part;

        if (end == NULL)
            return 0;
        s = end + 1;
    }
}

int main(int argc, char **argv)
{
    char *parts[MAX_PARTS];
    size_t n;

    if (argc != 2) {
        fprintf(stderr, "usage: split TEXT\n");
        return 1;
    }
    if (split(argv[1], ',', parts, &n) != 0) {
        fprintf(stderr, "cannot split\n");
        free_parts(parts, n);
        return 1;
    }
    for (size_t i = 0; i < n; i++)
        printf("%zu: %s\n", i, parts[i]);
    free_parts(parts, n);
    return 0;
}
