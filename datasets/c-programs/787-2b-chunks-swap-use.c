// judged: insecure CWE-416
// the first chunk is printed after it was freed
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main() {
    char *first = malloc(20), *second = malloc(20);
    if (first == NULL || second == NULL) {
        free(first);
        free(second);
        return 1;
    }
    strcpy(first, "chunk");
    second = first;
    printf("%s\n", second);
    free(first);
    printf("%s\n", second);
    return 0;
}
