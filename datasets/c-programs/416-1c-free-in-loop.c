// judged: insecure CWE-415
// the same block is freed in each turn
#include <stdio.h>
#include <stdlib.h>

int main() {
    int buffer_size = 10;
    char *buffer = (char *)malloc(buffer_size * sizeof(char));

    for (int i = 0; i < buffer_size; i++) {
        free(buffer);
    }
    return 0;
}
