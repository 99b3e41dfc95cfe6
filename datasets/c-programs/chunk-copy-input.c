// judged: insecure CWE-787
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    char *chunk1 = malloc(10);
    char *chunk2 = malloc(10);
    if (!chunk1 || !chunk2) {
        free(chunk1);
        free(chunk2);
        return 1;
    }
    printf("Enter text: ");
    if (scanf("%19s", chunk1) == 1) {
        strcpy(chunk2, chunk1);
        printf("%s\n", chunk2);
    }
    free(chunk1);
    free(chunk2);
    return 0;
}
