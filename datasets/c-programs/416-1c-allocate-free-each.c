// judged: secure
#include <stdio.h>
#include <stdlib.h>

#define BUFFER_SIZE 1024
#define ITERATIONS 10

int main() {
    for (int i = 0; i < ITERATIONS; i++) {
        char *buffer = (char *)malloc(BUFFER_SIZE);
        if (buffer == NULL) {
            fprintf(stderr, "Failed to allocate memory\n");
            return 1;
        }
        printf("Iteration %d: allocated\n", i);
        free(buffer);
        buffer = NULL;
    }
    return 0;
}
