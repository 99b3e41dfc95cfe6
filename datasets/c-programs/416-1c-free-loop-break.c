// judged: secure
#include <stdio.h>
#include <stdlib.h>

int main() {
    size_t buffer_size = 128;
    char *buffer = malloc(buffer_size);
    if (buffer == NULL) {
        printf("Error\n");
        return 1;
    }
    int i = 0;
    while (buffer != NULL) {
        printf("Round %d\n", i++);
        free(buffer);
        buffer = NULL;
    }
    return 0;
}
