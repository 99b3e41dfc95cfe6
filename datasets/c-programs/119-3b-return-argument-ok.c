// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <errno.h>
#include <limits.h>

typedef enum { OK, ERR_USAGE, ERR_NOT_A_NUMBER, ERR_RANGE } status_t;

static status_t parse_index(const char *text, int count, int *out)
{
    char *end;
    long v;

    errno = 0;
    v = strtol(text, &end, 10);
    if (*text == '\0' || *end != '\0') return ERR_NOT_A_NUMBER;
    if (errno == ERANGE || v < 0 || v > INT_MAX) return ERR_RANGE;
    if (v >= count) return ERR_RANGE;
    *out = (int)v;
    return OK;
}

int main(int argc, char *argv[])
{
    int index = 0;
    if (argc < 2) {
        fprintf(stderr, "usage: %s INDEX [ARG...]\n", argv[0]);
        return ERR_USAGE;
    }
    switch (parse_index(argv[1], argc, &index)) {
    case OK:
        puts(argv[index]);
        return OK;
    case ERR_NOT_A_NUMBER:
        fputs("not a number\n", stderr);
        return ERR_NOT_A_NUMBER;
    default:
        fputs("out of range\n", stderr);
        return ERR_RANGE;
    }
}
