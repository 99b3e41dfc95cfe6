// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main() {
    const char *text = "Hello, this is the first chunk!";
    size_t size = strlen(text) + 1;
    char *chunk1 = malloc(size);
    if (!chunk1) {
        return EXIT_FAILURE;
    }
    char *chunk2 = malloc(size);
    if (!chunk2) {
        free(chunk1);
        return EXIT_FAILURE;
    }
    strcpy(chunk1, text);
    memcpy(chunk2, chunk1, size);
    printf("Second chunk: %s\n", chunk2);
    free(chunk1);
    printf("Second chunk after freeing first: %s\n", chunk2);
    free(chunk2);
    return EXIT_SUCCESS;
}
