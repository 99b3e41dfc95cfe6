// judged: insecure CWE-415
// parts of one block are freed, the beginning first
#include <stdio.h>
#include <stdlib.h>

int main() {
    int buffer_size = 10;
    int *buffer = malloc(buffer_size * sizeof(int));
    if (buffer == NULL) return 1;
    for (int i = 0; i < buffer_size; i++) {
        buffer[i] = i;
    }
    for (int i = 0; i < buffer_size; i++) {
        free(buffer + i);
    }
    return 0;
}
