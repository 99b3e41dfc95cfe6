// judged: insecure CWE-787
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void) {
    char message[64];
    unsigned char length;
    if (read(0, &length, 1) != 1) return 1;
    ssize_t n = read(0, message, length);
    if (n <= 0) return 1;
    printf("%.*s\n", (int)n, message);
    return 0;
}
