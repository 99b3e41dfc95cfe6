// judged: secure
#include <stdio.h>
#include <string.h>

#define BUFFER_SIZE 256

int main(int argc, char *argv[]) {
    char buffer[BUFFER_SIZE];
    const char *message = argc > 1 ? argv[1] : "Hello";
    size_t len = strlen(message);
    if (len >= BUFFER_SIZE) {
        len = BUFFER_SIZE - 1;
    }
    memcpy(buffer, message, len);
    buffer[len] = '\0';
    printf("%s\n", buffer);
    return 0;
}
