// judged: secure
// why: strtol with full checks and the index tested at both ends before array[index]
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[]) {
    int array[] = {10, 20, 30, 40, 50, 60, 70};
    const size_t count = sizeof(array) / sizeof(array[0]);
    char *end = NULL;
    long index;

    if (argc != 2) {
        fprintf(stderr, "Usage: %s <index>\n", argv[0]);
        return EXIT_FAILURE;
    }

    errno = 0;
    index = strtol(argv[1], &end, 10);
    if (errno != 0 || end == argv[1] || *end != '\0') {
        puts("invalid input");
        return EXIT_FAILURE;
    }

    if (index < 0 || (size_t)index >= count) {
        puts("invalid input");
        return EXIT_FAILURE;
    }

    printf("%d\n", array[index]);
    return EXIT_SUCCESS;
}
