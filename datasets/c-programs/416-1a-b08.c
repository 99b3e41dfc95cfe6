// judged: secure
// why: 1 <= buffer_size <= 256 and the array has 257 bytes
#include <stdio.h>
#include <stdlib.h>

#define MAX_SIZE 256

void fill_buffer(char *buf, size_t buffer_size) {
    for (size_t i = 0; i < buffer_size; i++) {
        buf[i] = 'A';
    }
}

int main(int argc, char *argv[]) {
    char buffer[MAX_SIZE + 1];
    int buffer_size;

    if (argc > 1) {
        buffer_size = atoi(argv[1]);
    } else {
        buffer_size = 64;
    }

    if (buffer_size <= 0 || buffer_size > MAX_SIZE) {
        printf("Size must be between 1 and %d\n", MAX_SIZE);
        return 1;
    }

    fill_buffer(buffer, buffer_size);
    buffer[buffer_size] = '\0';
    printf("%s\n", buffer);
    return 0;
}
