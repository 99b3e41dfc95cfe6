// judged: secure
// why: the stack buffer has the length the loop runs to, and both calls pass a constant above zero.
#include <stdio.h>
#include <string.h>

void fill_buffer(size_t buffer_size) {
    char buffer[buffer_size];

    for (size_t i = 0; i < buffer_size; i++) {
        buffer[i] = 'A';
    }
    buffer[buffer_size - 1] = '\0';

    printf("Buffer of %zu bytes: %s\n", buffer_size, buffer);
}

int main(void) {
    size_t buffer_size = 64;
    fill_buffer(buffer_size);
    fill_buffer(16);
    return 0;
}
