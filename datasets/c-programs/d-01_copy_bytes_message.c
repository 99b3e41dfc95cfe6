// judged: secure
// why: only a 45-byte constant is copied (strlen + 1 bytes) into the 256-byte buffer.
#include <stdio.h>
#include <string.h>

#define BUFFER_SIZE 256

// Copies n bytes from src to dest
void copyBytes(void *dest, const void *src, size_t n) {
    unsigned char *d = (unsigned char *)dest;
    const unsigned char *s = (const unsigned char *)src;
    for (size_t i = 0; i < n; i++) {
        d[i] = s[i];
    }
}

int main() {
    char buffer[BUFFER_SIZE];
    const char *message = "The quick brown fox jumps over the lazy dog.";

    // The buffer is 256 bytes long so there is plenty of room
    copyBytes(buffer, message, strlen(message) + 1);

    printf("Copied message: %s\n", buffer);
    return 0;
}
