// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void *copyMemory(void *destination, const void *source, size_t num_bytes) {
    char *dest_ptr = (char *)destination;
    const char *src_ptr = (const char *)source;

    while (num_bytes--) {
        *dest_ptr++ = *src_ptr++;
    }
    return destination;
}

int main() {
    const char *source = "Hello";
    size_t length = strlen(source);
    char *buffer = (char *)malloc(length + 1);

    if (buffer == NULL) {
        fprintf(stderr, "Memory allocation failed\n");
        return 1;
    }

    copyMemory(buffer, source, length);
    buffer[length] = '\0';
    printf("Copied string: %s\n", buffer);
    free(buffer);
    return 0;
}
