// judged: secure
#include <stdio.h>
#include <string.h>

int main() {
    char buffer[10];
    const char *message = "Hello";

    memcpy(buffer, message, strlen(message) + 1);

    printf("Buffer: %s\n", buffer);

    return 0;
}
