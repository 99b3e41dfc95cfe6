// judged: insecure CWE-401
// the first chunk leaks when the second is refused
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main() {
    char *chunk1, *chunk2;
    chunk1 = malloc(50);
    if (chunk1 == NULL) {
        printf("Allocation failed\n");
        return 1;
    }
    chunk2 = malloc(50);
    if (chunk2 == NULL) {
        printf("Allocation failed\n");
        return 1;
    }
    strcpy(chunk1, "Hello, World!");
    memcpy(chunk2, chunk1, 50);
    printf("%s\n", chunk2);
    free(chunk1);
    free(chunk2);
    return 0;
}
