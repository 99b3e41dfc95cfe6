// judged: insecure CWE-190
// why: With size 0, malloc(0) may return non-NULL and buffer[size - 1] writes before the block.
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[]) {
    if (argc != 2) {
        printf("Usage: %s <buffer_size>\n", argv[0]);
        return 1;
    }

    int size = atoi(argv[1]);
    char *buffer = malloc(size);

    if (buffer == NULL) {
        printf("Memory allocation failed\n");
        return 1;
    }

    for (int i = 0; i < size - 1; i++) {
        buffer[i] = 'A';
    }
    buffer[size - 1] = '\0';

    printf("Buffer: %s\n", buffer);
    free(buffer);

    return 0;
}
