// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <limits.h>
#include <errno.h>

#define OFFSET 1000

int main(int argc, char *argv[]) {
    if (argc != 2) {
        fprintf(stderr, "Usage: %s <value>\n", argv[0]);
        return EXIT_FAILURE;
    }
    char *endptr;
    errno = 0;
    long value = strtol(argv[1], &endptr, 10);
    if (errno != 0 || *endptr != '\0' || endptr == argv[1]) {
        fprintf(stderr, "Invalid number\n");
        return EXIT_FAILURE;
    }
    if (value > LONG_MAX - OFFSET) {
        fprintf(stderr, "Overflow\n");
        return EXIT_FAILURE;
    }
    printf("%ld\n", value + OFFSET);
    return EXIT_SUCCESS;
}
