// judged: insecure CWE-476
// a byte is written into a block that may be NULL
#include <stdio.h>
#include <stdlib.h>

int main() {
    char *buf = malloc(1024 * sizeof(char));
    size_t n = fread(buf, sizeof(char), 10, stdin);
    buf[n] = '\0';
    printf("%s\n", buf);
    free(buf);
    return 0;
}
