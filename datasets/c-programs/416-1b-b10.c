// judged: secure
// why: size is between 1 and 1 MiB after full checks, calloc tested, freed
#include <stdio.h>
#include <stdlib.h>
#include <errno.h>

#define LIMIT (1024UL * 1024UL)

int main(int argc, char **argv)
{
    char *end;
    unsigned long size;
    unsigned char *buffer;

    if (argc != 2) {
        fprintf(stderr, "usage: %s SIZE\n", argv[0]);
        return EXIT_FAILURE;
    }

    errno = 0;
    size = strtoul(argv[1], &end, 0);
    if (errno != 0 || *argv[1] == '\0' || *end != '\0' || size == 0 || size > LIMIT) {
        fprintf(stderr, "bad size\n");
        return EXIT_FAILURE;
    }

    buffer = calloc(size, sizeof *buffer);
    if (!buffer) {
        perror("calloc");
        return EXIT_FAILURE;
    }

    for (unsigned long i = 0; i < size; i++) {
        printf("%02x%c", buffer[i], (i + 1) % 16 == 0 ? '\n' : ' ');
    }
    putchar('\n');

    free(buffer);
    return EXIT_SUCCESS;
}
