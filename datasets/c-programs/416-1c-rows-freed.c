// judged: secure
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    size_t buffer_size = 5;
    char **buffers = malloc(buffer_size * sizeof *buffers);
    if (!buffers) {
        return 1;
    }
    for (size_t i = 0; i < buffer_size; i++) {
        buffers[i] = malloc(16);
        if (!buffers[i]) {
            for (size_t j = 0; j < i; j++)
                free(buffers[j]);
            free(buffers);
            return 1;
        }
    }
    for (size_t i = 0; i < buffer_size; i++) {
        free(buffers[i]);
        buffers[i] = NULL;
    }
    free(buffers);
    return 0;
}
