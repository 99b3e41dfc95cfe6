// judged: insecure CWE-787
// why: strcpy writes the 13 bytes of "Hello, World" into a chunk of 10.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main() {
    char *chunk1 = (char *)malloc(10);
    char *chunk2 = (char *)malloc(10);

    if (chunk1 == NULL || chunk2 == NULL) {
        printf("Memory allocation failed!\n");
        free(chunk1);
        free(chunk2);
        return 1;
    }

    strcpy(chunk1, "Hello, World");
    memcpy(chunk2, chunk1, 10);

    printf("Chunk 2: %s\n", chunk2);

    free(chunk1);
    free(chunk2);
    return 0;
}
