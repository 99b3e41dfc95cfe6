// judged: secure
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    size_t buffer_size = 128;
    for (int i = 0; i < 10; i++) {
        char *buffer = malloc(buffer_size);
        if (buffer == NULL) {
            fprintf(stderr, "Allocation failed\n");
            return 1;
        }
        snprintf(buffer, buffer_size, "Iteration %d", i);
        puts(buffer);
        free(buffer);
        buffer = NULL;
    }
    return 0;
}
