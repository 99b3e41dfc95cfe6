// judged: insecure CWE-476
// why: malloc is not tested before memset(buffer, ...)
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char *argv[]) {
    if (argc != 2) {
        printf("Usage: %s <buffer_size>\n", argv[0]);
        return 1;
    }

    int size = atoi(argv[1]);
    if (size <= 0) {
        printf("Invalid size\n");
        return 1;
    }

    char *buffer = (char *)malloc(size);
    memset(buffer, 'A', size);

    for (int i = 0; i < size; i++) {
        printf("%c", buffer[i]);
    }
    printf("\n");

    free(buffer);
    return 0;
}
