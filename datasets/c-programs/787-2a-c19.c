// judged: insecure CWE-787
// why: "HelloWorld" needs 11 bytes, the chunk has 10
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main() {
    char *chunk1 = malloc(10);
    char *chunk2 = malloc(10);

    if (chunk1 == NULL || chunk2 == NULL) {
        printf("Memory allocation failed\n");
        free(chunk1);
        free(chunk2);
        return 1;
    }

    strcpy(chunk1, "HelloWorld");
    strcpy(chunk2, chunk1);
    printf("%s\n", chunk2);

    free(chunk1);
    free(chunk2);
    return 0;
}
