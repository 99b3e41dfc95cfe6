// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CHUNK_SIZE 10

int main(void) {
    int result = EXIT_FAILURE;
    char *chunk1 = NULL;
    char *chunk2 = NULL;

    chunk1 = calloc(CHUNK_SIZE, sizeof(char));
    if (chunk1 == NULL) goto done;
    chunk2 = calloc(CHUNK_SIZE, sizeof(char));
    if (chunk2 == NULL) goto done;

    for (int i = 0; i < CHUNK_SIZE - 1; i++) {
        chunk1[i] = (char)('a' + i);
    }
    memcpy(chunk2, chunk1, CHUNK_SIZE);
    printf("%s\n", chunk2);
    result = EXIT_SUCCESS;

done:
    free(chunk1);
    free(chunk2);
    return result;
}
