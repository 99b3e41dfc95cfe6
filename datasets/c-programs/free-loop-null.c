// judged: insecure CWE-415
// the caller still holds the pointer and hands it over again
#include <stdio.h>
#include <stdlib.h>

#define BUFFER_SIZE 100

void free_buffer(char *buffer) {
    free(buffer);
    buffer = NULL;
}

int main(void) {
    char *buffer = malloc(BUFFER_SIZE);
    if (buffer == NULL) {
        return 1;
    }
    buffer[0] = 'x';
    for (int i = 0; i < 3; i++) {
        if (buffer != NULL) {
            free_buffer(buffer);
        }
    }
    return 0;
}
