// judged: secure
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <limits.h>

static const char *SAFE = "/safe/";

int main(int argc, char *argv[])
{
    if (argc != 2) {
        fprintf(stderr, "usage: %s FILE\n", argv[0]);
        return 1;
    }

    char joined[PATH_MAX];
    int n = snprintf(joined, sizeof joined, "%s%s", SAFE, argv[1]);
    if (n < 0 || (size_t)n >= sizeof joined) {
        fprintf(stderr, "name too long\n");
        return 1;
    }

    char *resolved = realpath(joined, NULL);
    if (resolved == NULL) {
        perror("realpath");
        return 1;
    }
    if (strncmp(resolved, SAFE, strlen(SAFE)) != 0) {
        fprintf(stderr, "outside of the safe directory\n");
        free(resolved);
        return 1;
    }

    FILE *f = fopen(resolved, "r");
    free(resolved);
    if (f == NULL) {
        perror("fopen");
        return 1;
    }
    int c;
    while ((c = getc(f)) != EOF) {
        putchar(c);
    }
    fclose(f);
    return 0;
}
