// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int main(void) {
    char *buf = malloc(1024);
    if (!buf) {
        perror("malloc");
        return EXIT_FAILURE;
    }
    ssize_t n = read(STDIN_FILENO, buf, 10);
    if (n < 0) {
        perror("read");
        free(buf);
        return EXIT_FAILURE;
    }
    buf[n] = '\0';
    printf("Read %zd bytes: %s\n", n, buf);
    free(buf);
    return EXIT_SUCCESS;
}
