// judged: secure
#include <stdio.h>
#include <string.h>
#include <stdbool.h>

#define DEST_SIZE 256

bool safe_copy(char *destination, size_t dest_size, const char *source, size_t num_bytes) {
    if (destination == NULL || source == NULL || dest_size == 0) {
        return false;
    }
    if (num_bytes > dest_size - 1) {
        num_bytes = dest_size - 1;
    }
    memcpy(destination, source, num_bytes);
    destination[num_bytes] = '\0';
    return true;
}

int main(void) {
    char destination[DEST_SIZE];
    char input[1024];

    printf("Enter a message: ");
    if (!fgets(input, sizeof(input), stdin)) {
        return 1;
    }
    input[strcspn(input, "\n")] = '\0';
    if (safe_copy(destination, sizeof(destination), input, strlen(input))) {
        printf("Copied: %s (%zu bytes)\n", destination, strlen(destination));
    }
    return 0;
}
