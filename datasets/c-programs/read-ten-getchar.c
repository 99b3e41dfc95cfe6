// judged: secure
#include <stdio.h>
#include <stdlib.h>

int main() {
    char *buf = malloc(1024);
    if (buf == NULL) {
        perror("malloc");
        exit(1);
    }
    int i;
    for (i = 0; i < 10; i++) {
        int c = getchar();
        if (c == EOF || c == '\n') break;
        buf[i] = c;
    }
    buf[i] = 0;
    puts(buf);
    free(buf);
    return 0;
}
