// judged: secure
// why: The value is held within INT_MIN..INT_MAX-1000 before 1000 is added.
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[])
{
    const int offset = 1000;
    char *endptr;
    long value;

    if (argc != 2) {
        fprintf(stderr, "Usage: %s <number>\n", argv[0]);
        return EXIT_FAILURE;
    }

    errno = 0;
    value = strtol(argv[1], &endptr, 10);
    if (endptr == argv[1] || *endptr != '\0') {
        fprintf(stderr, "Not a number: %s\n", argv[1]);
        return EXIT_FAILURE;
    }
    if (errno == ERANGE || value > INT_MAX - offset || value < INT_MIN) {
        fprintf(stderr, "Number out of range\n");
        return EXIT_FAILURE;
    }

    printf("%d\n", (int)value + offset);
    return EXIT_SUCCESS;
}
