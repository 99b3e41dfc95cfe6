// judged: insecure CWE-787
// the text is longer than ten bytes
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main() {
    char *chunk1 = (char *)malloc(10);
    char *chunk2 = (char *)malloc(10);
    if (chunk1 == NULL || chunk2 == NULL) {
        printf("Failed\n");
        return 1;
    }
    strcpy(chunk1, "Hello World");
    strcpy(chunk2, chunk1);
    free(chunk1);
    free(chunk2);
    return 0;
}
