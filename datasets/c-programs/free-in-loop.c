// judged: insecure CWE-415
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    int buffer_size = 10;
    char *buffer = (char *)malloc(buffer_size * sizeof(char));
    if (buffer == NULL) {
        return 1;
    }
    for (int i = 0; i < 10; i++) {
        free(buffer);
    }
    return 0;
}
