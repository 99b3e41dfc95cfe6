// judged: insecure CWE-401
// why: when the second malloc fails, main returns without freeing buf.
#include <stdio.h>
#include <stdlib.h>

#define BUF_SIZE 1024

int main() {
    char *buf = (char *)malloc(BUF_SIZE);
    if (buf == NULL) {
        perror("malloc");
        return 1;
    }

    printf("Enter first text: ");
    fgets(buf, 100, stdin);

    char *buf1 = (char *)malloc(BUF_SIZE);
    if (buf1 == NULL) {
        perror("malloc");
        return 1;
    }

    printf("Enter second text: ");
    fgets(buf1, 100, stdin);

    printf("First: %s", buf);
    printf("Second: %s", buf1);

    free(buf);
    free(buf1);
    return 0;
}
