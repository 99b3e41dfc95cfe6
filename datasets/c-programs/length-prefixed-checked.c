// judged: secure
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void) {
    char message[64];
    unsigned char length;
    if (read(STDIN_FILENO, &length, 1) != 1) return 1;
    if (length >= sizeof(message)) {
        fprintf(stderr, "too long\n");
        return 1;
    }
    ssize_t n = read(STDIN_FILENO, message, length);
    if (n < 0) return 1;
    message[n] = '\0';
    printf("%s\n", message);
    return 0;
}
