// judged: secure
// why: the pointer is set to NULL after the first free, free(NULL) does nothing
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    size_t buffer_size = 64;
    char *buffer = malloc(buffer_size);

    if (!buffer) {
        fprintf(stderr, "malloc failed\n");
        return 1;
    }

    /* Free the buffer in a loop; the pointer is set to NULL so that the
       second and third call do nothing. */
    for (int i = 0; i < 3; i++) {
        free(buffer);
        buffer = NULL;
    }

    return 0;
}
