// judged: secure
// why: both chunks are zeroed, at most nine letters are written, the copy is 10 bytes, and a is set to NULL after its free.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CHUNK 10

int main(void) {
    char *a = calloc(CHUNK, 1);
    char *b = calloc(CHUNK, 1);

    if (a != NULL && b != NULL) {
        for (int i = 0; i < CHUNK - 1; i++)
            a[i] = (char)('a' + i);
        memcpy(b, a, CHUNK);
        printf("Second chunk: %s\n", b);
        free(a);
        a = NULL;
        printf("Second chunk still: %s\n", b);
    }

    free(a);
    free(b);
    return 0;
}
