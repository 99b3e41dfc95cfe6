// judged: secure
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    char *buf = malloc(1024 * sizeof(char));
    if (!buf) {
        fprintf(stderr, "out of memory\n");
        return 1;
    }
    size_t n = fread(buf, 1, 10, stdin);
    buf[n] = '\0';
    printf("%s\n", buf);
    free(buf);
    return 0;
}
