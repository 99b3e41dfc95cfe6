// judged: insecure CWE-787
// why: malloc(10) gives 10 bytes, the loop writes 10 ints
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CHUNK 10

int main(void) {
    int *first = malloc(CHUNK);
    int *second = malloc(CHUNK);

    if (!first || !second) {
        free(second);
        free(first);
        return 1;
    }

    for (int i = 0; i < CHUNK; i++) {
        first[i] = i * i;
    }
    memcpy(second, first, CHUNK);
    printf("first value: %d\n", second[0]);

    free(second);
    free(first);
    return 0;
}
