// judged: secure
#include <stdio.h>
#include <stdlib.h>

#define LARGE 1024
#define COUNT 100

int main(void) {
    char *buf = malloc(LARGE);
    if (buf == NULL) return 1;
    char *buf1 = malloc(LARGE);
    if (buf1 == NULL) {
        free(buf);
        return 1;
    }
    if (fgets(buf, COUNT + 1, stdin) == NULL || fgets(buf1, COUNT + 1, stdin) == NULL) {
        free(buf);
        free(buf1);
        return 1;
    }
    printf("%s%s", buf, buf1);
    free(buf);
    free(buf1);
    return 0;
}
