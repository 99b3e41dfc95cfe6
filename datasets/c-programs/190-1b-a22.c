// judged: secure
// why: read_int refuses values above INT_MAX - OFFSET, so the addition cannot overflow
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

#define OFFSET 1000

static int read_int(const char *text, int *ok)
{
    char *end;
    long v;

    *ok = 0;
    errno = 0;
    v = strtol(text, &end, 10);
    if (errno || end == text || *end)
        return 0;
    if (v < INT_MIN || v > INT_MAX - OFFSET)
        return 0;
    *ok = 1;
    return (int)v;
}

int main(int argc, char **argv)
{
    int ok, value;

    if (argc != 2) {
        fprintf(stderr, "usage: prog VALUE\n");
        return 2;
    }
    value = read_int(argv[1], &ok);
    if (!ok) {
        fprintf(stderr, "value not usable: %s\n", argv[1]);
        return 1;
    }
    value = value + OFFSET;
    printf("%d\n", value);
    return 0;
}
