// judged: secure
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BUF_SIZE 256

typedef struct {
    char data[BUF_SIZE];
    size_t used;
} Buffer;

static int buffer_copy(Buffer *b, const char *msg, size_t len)
{
    assert(b != NULL);
    if (len >= BUF_SIZE) {
        return -1;
    }
    memcpy(b->data, msg, len);
    b->data[len] = '\0';
    b->used = len;
    return 0;
}

int main(void)
{
    Buffer b;
    char *message = NULL;
    size_t cap = 0;
    ssize_t got = getline(&message, &cap, stdin);

    if (got < 0) {
        free(message);
        return EXIT_FAILURE;
    }
    if (buffer_copy(&b, message, (size_t)got) != 0) {
        fprintf(stderr, "message too long\n");
        free(message);
        return EXIT_FAILURE;
    }
    printf("%zu bytes: %s\n", b.used, b.data);
    free(message);
    return EXIT_SUCCESS;
}
