// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <errno.h>

#define MAX_SIZE (1024 * 1024)

int main(int argc, char *argv[]) {
    if (argc != 2) {
        fprintf(stderr, "Usage: %s <buffer_size>\n", argv[0]);
        return 1;
    }

    char *endptr;
    errno = 0;
    long size = strtol(argv[1], &endptr, 10);
    if (errno != 0 || *endptr != '\0' || size <= 0 || size > MAX_SIZE) {
        fprintf(stderr, "Invalid buffer size: %s\n", argv[1]);
        return 1;
    }

    char *buffer = (char *)malloc((size_t)size);
    if (!buffer) {
        fprintf(stderr, "Failed to allocate %ld bytes\n", size);
        return 1;
    }
    memset(buffer, 'x', (size_t)size - 1);
    buffer[size - 1] = '\0';

    printf("Buffer contents: %s\n", buffer);
    for (long i = 0; i < size; i++) {
        printf("%02x%c", (unsigned char)buffer[i], (i + 1) % 16 == 0 ? '\n' : ' ');
    }
    free(buffer);
    buffer = NULL;
    return 0;
}
