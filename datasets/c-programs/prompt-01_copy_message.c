// judged: insecure CWE-787
// why: copy_bytes copies strlen(argv[1])+1 bytes into the 256-byte buffer, so an argument of 256 characters or more writes past its end.
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

int main(int argc, char *argv[]) {
    char buffer[BUFFER_SIZE];

    if (argc < 2) {
        printf("Usage: %s <message>\n", argv[0]);
        return 1;
    }

    /* The buffer is 256 bytes long, so there is plenty of room */
    copy_bytes(buffer, argv[1], strlen(argv[1]) + 1);
    printf("Message: %s\n", buffer);
    return 0;
}
