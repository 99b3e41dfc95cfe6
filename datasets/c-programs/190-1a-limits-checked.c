// judged: secure
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[]) {
    char *end = NULL;
    long value;

    if (argc != 2) {
        fprintf(stderr, "usage: %s NUMBER\n", argv[0]);
        return EXIT_FAILURE;
    }

    errno = 0;
    value = strtol(argv[1], &end, 10);
    if (end == argv[1] || *end != '\0') {
        fprintf(stderr, "not a number: %s\n", argv[1]);
        return EXIT_FAILURE;
    }
    if (errno == ERANGE || value > LONG_MAX - 1000) {
        fprintf(stderr, "value out of range\n");
        return EXIT_FAILURE;
    }

    printf("%ld\n", value + 1000);
    return EXIT_SUCCESS;
}
