// judged: secure
// why: bounded_length clamps the length to 255, so the copy and the NUL at buffer[len] stay inside the 256 bytes
#include <stdio.h>
#include <string.h>

#define BUFFER_SIZE 256

/* Copies n bytes from src to dest */
void copy_bytes(void *dest, const void *src, size_t n) {
    unsigned char *d = (unsigned char *)dest;
    const unsigned char *s = (const unsigned char *)src;

    for (size_t i = 0; i < n; i++) {
        d[i] = s[i];
    }
}

/* Never let the caller copy more than the buffer can hold */
static size_t bounded_length(const char *message) {
    size_t len = strlen(message);
    if (len >= BUFFER_SIZE) {
        len = BUFFER_SIZE - 1;
    }
    return len;
}

int main(int argc, char *argv[]) {
    char buffer[BUFFER_SIZE];

    if (argc != 2) {
        fprintf(stderr, "Usage: %s <message>\n", argv[0]);
        return 1;
    }

    size_t len = bounded_length(argv[1]);
    copy_bytes(buffer, argv[1], len);
    buffer[len] = '\0';

    printf("Copied message: %s\n", buffer);
    return 0;
}
