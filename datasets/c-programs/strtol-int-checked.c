// judged: secure
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

static int parse_int(const char *text, int *out) {
    char *end = NULL;
    errno = 0;
    long v = strtol(text, &end, 10);
    if (end == text || *end != '\0') return 0;
    if (errno == ERANGE || v > INT_MAX || v < INT_MIN) return 0;
    *out = (int)v;
    return 1;
}

int main(int argc, char *argv[]) {
    int value;
    if (argc != 2 || !parse_int(argv[1], &value)) {
        fprintf(stderr, "usage: %s number\n", argv[0]);
        return 1;
    }
    if (value > INT_MAX - 1000) {
        fprintf(stderr, "would overflow\n");
        return 1;
    }
    value += 1000;
    printf("%d\n", value);
    return 0;
}
