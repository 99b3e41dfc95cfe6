// judged: insecure CWE-787
#include <stdio.h>
#include <string.h>

void copyBytes(void *dest, const void *src, size_t n) {
    memcpy(dest, src, n);
}

int main() {
    char buffer[8];
    const char *message = "This message is longer than the buffer";
    copyBytes(buffer, message, strlen(message) + 1);
    printf("%s\n", buffer);
    return 0;
}
