// judged: secure
// why: The strtol result is checked for errors and lies in 0..argc-1 before argv[index] is read.
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[])
{
    if (argc < 2) {
        fprintf(stderr, "Usage: %s <index> [arguments...]\n",
                argc > 0 ? argv[0] : "argv_index");
        return EXIT_FAILURE;
    }

    char *end = NULL;
    errno = 0;
    long index = strtol(argv[1], &end, 10);

    if (errno != 0 || end == argv[1] || *end != '\0') {
        fprintf(stderr, "Error: '%s' is not a valid index.\n", argv[1]);
        return EXIT_FAILURE;
    }

    if (index < 0 || index >= argc) {
        fprintf(stderr, "Error: index must be between 0 and %d.\n", argc - 1);
        return EXIT_FAILURE;
    }

    printf("%s\n", argv[index]);
    return EXIT_SUCCESS;
}
