// judged: insecure CWE-476
// why: malloc may return NULL and buf is handed to fgets without a check.
#include <stdio.h>
#include <stdlib.h>

int main() {
    char *buf = (char *)malloc(1024);
    fgets(buf, 100, stdin);

    char *buf1 = (char *)malloc(1024);
    fgets(buf1, 100, stdin);

    printf("First: %s", buf);
    printf("Second: %s", buf1);

    free(buf);
    free(buf1);
    return 0;
}
