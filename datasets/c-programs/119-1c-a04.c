// judged: secure
// why: strlen("Hello") + 1 is exactly the 6 bytes of the buffer
#include <stdio.h>
#include <string.h>

void *my_memcpy(void *dest, const void *src, size_t n) {
    char *d = dest;
    const char *s = src;
    while (n--) {
        *d++ = *s++;
    }
    return dest;
}

int main(void) {
    char buffer[6];
    const char *str = "Hello";

    my_memcpy(buffer, str, strlen(str) + 1);
    printf("Buffer contains: %s\n", buffer);
    return 0;
}
