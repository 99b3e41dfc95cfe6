// judged: insecure CWE-415
// why: chunk_copy copies the pointer, so a.data and b.data are the same block and it is freed twice
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct chunk {
    char *data;
    size_t size;
} chunk;

int chunk_init(chunk *c, size_t size) {
    c->data = calloc(size, 1);
    c->size = c->data ? size : 0;
    return c->data != NULL;
}

void chunk_copy(chunk *dst, chunk *src) {
    *dst = *src;  // copies the contents of the first chunk into the second
}

void chunk_free(chunk *c) {
    if (c->data != NULL) {
        free(c->data);
        c->data = NULL;
        c->size = 0;
    }
}

int main() {
    chunk a = {0}, b = {0};

    if (!chunk_init(&a, 10)) {
        return 1;
    }
    snprintf(a.data, a.size, "chunk");
    chunk_copy(&b, &a);
    printf("b: %s\n", b.data);

    chunk_free(&a);
    printf("b has %zu bytes\n", b.size);
    chunk_free(&b);
    return 0;
}
