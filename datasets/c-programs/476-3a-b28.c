// judged: secure
// why: both pointers tested, each text has at most 99 characters, strcat fits into 1024
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LARGE 1024
#define WANT 100

int main(void) {
    char *buf = malloc(LARGE);
    char *buf1 = malloc(LARGE);

    if (!buf || !buf1) {
        free(buf);
        free(buf1);
        fputs("malloc failed\n", stderr);
        return 1;
    }

    if (!fgets(buf, WANT, stdin)) {
        buf[0] = '\0';
    }
    if (!fgets(buf1, WANT, stdin)) {
        buf1[0] = '\0';
    }

    /* 2 * 99 characters at most, so the result fits into the first one */
    strcat(buf, buf1);
    printf("%s", buf);

    free(buf1);
    free(buf);
    return 0;
}
