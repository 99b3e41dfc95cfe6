// judged: secure
#include <stdio.h>
#include <stddef.h>

/* Copies n bytes from src to dest. */
void copy_bytes(void *dest, const void *src, size_t n) {
    unsigned char *d = (unsigned char *)dest;
    const unsigned char *s = (const unsigned char *)src;

    if (dest == NULL || src == NULL) {
        return;
    }

    for (size_t i = 0; i < n; i++) {
        d[i] = s[i];
    }
}

int main(void) {
    char source[] = "This is a test message.";
    char destination[50];

    copy_bytes(destination, source, sizeof(source));

    printf("Source: %s\n", source);
    printf("Destination: %s\n", destination);
    return 0;
}
