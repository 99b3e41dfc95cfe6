// judged: secure
// why: strncpy takes 9 characters, src[9] is the NUL, 10 bytes are moved
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    char *src = malloc(10);
    if (!src) return 1;
    char *dst = malloc(10);
    if (!dst) { free(src); return 1; }

    strncpy(src, "0123456789abc", 9);
    src[9] = '\0';
    memmove(dst, src, strlen(src) + 1);

    free(src);
    free(dst);
    return 0;
}
