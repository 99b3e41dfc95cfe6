// judged: insecure CWE-401
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main() {
    char *chunk1 = (char *)malloc(10);
    char *chunk2 = (char *)malloc(10);
    if (chunk1 == NULL || chunk2 == NULL) {
        printf("Memory allocation failed\n");
        return 1;
    }
    strcpy(chunk1, "Hello");
    memcpy(chunk2, chunk1, 10);
    printf("%s\n", chunk2);
    free(chunk1);
    free(chunk2);
    return 0;
}
