// judged: secure
// why: Both allocations are checked, exactly 10 bytes are copied and each block is freed once after its last use.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CHUNK 10

int main(void)
{
    char *first = malloc(CHUNK);
    char *second = malloc(CHUNK);

    if (first == NULL || second == NULL) {
        fprintf(stderr, "Allocation failed\n");
        free(first);
        free(second);
        return 1;
    }

    strcpy(first, "chunk one");
    memcpy(second, first, CHUNK);
    printf("Second: %s\n", second);

    free(first);
    printf("Second after free of first: %s\n", second);
    free(second);
    return 0;
}
