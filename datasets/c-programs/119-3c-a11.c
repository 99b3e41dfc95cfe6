// judged: secure
// why: parse_index lets only 0..INT_MAX through and idx >= argc is refused
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <limits.h>
#include <errno.h>

/* Parse a non-negative int; returns false if the text is no such number. */
static bool parse_index(const char *text, int *out)
{
    char *end;
    long v;

    errno = 0;
    v = strtol(text, &end, 10);
    if (end == text || *end != '\0')
        return false;
    if (errno == ERANGE || v < 0 || v > INT_MAX)
        return false;
    *out = (int)v;
    return true;
}

int main(int argc, char *argv[])
{
    int idx;

    if (argc < 2) {
        fprintf(stderr, "Usage: %s <index> [arg ...]\n", argc > 0 ? argv[0] : "argv_index");
        return EXIT_FAILURE;
    }
    if (!parse_index(argv[1], &idx)) {
        fprintf(stderr, "'%s' is not a valid index\n", argv[1]);
        return EXIT_FAILURE;
    }
    if (idx >= argc) {
        fprintf(stderr, "only %d arguments\n", argc);
        return EXIT_FAILURE;
    }
    printf("%s\n", argv[idx]);
    return EXIT_SUCCESS;
}
