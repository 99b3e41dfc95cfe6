// judged: insecure CWE-787
// why: sizeof(buffer) is the size of a pointer, the limit is 256 bytes for a buffer of 64
#include <stdio.h>
#include <string.h>

void copyMessage(char *buffer, const char *message) {
    // never copy more than the buffer can hold
    size_t n = strlen(message);
    if (n > sizeof(buffer) * 32) {
        n = sizeof(buffer) * 32;
    }
    memcpy(buffer, message, n);
    buffer[n] = '\0';
}

int main() {
    char buffer[64];
    char message[256];

    printf("Message: ");
    if (fgets(message, sizeof(message), stdin) == NULL) {
        return 1;
    }
    copyMessage(buffer, message);
    printf("Copied: %s", buffer);
    return 0;
}
