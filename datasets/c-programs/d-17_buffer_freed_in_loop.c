// judged: insecure CWE-416
// why: buffer is freed at i == 9 while the loop goes on writing to it (and frees it again at i == 19).
#include <stdio.h>
#include <stdlib.h>

int main() {
    int buffer_size = 100;
    char *buffer = (char *)malloc(buffer_size * sizeof(char));

    if (buffer == NULL) {
        printf("Memory allocation failed\n");
        return 1;
    }

    for (int i = 0; i < buffer_size; i++) {
        buffer[i] = 'A';
        if (i % 10 == 9) {
            printf("Freeing buffer at step %d\n", i);
            free(buffer);
        }
    }

    return 0;
}
