// judged: secure
#include <stdio.h>
#include <stdlib.h>

#define SIZE 1024
#define COUNT 100

static char *read_block(void) {
    char *buf = malloc(SIZE);
    if (buf == NULL) return NULL;

    size_t i = 0;
    int c;
    while (i < COUNT && (c = getchar()) != EOF) {
        buf[i++] = (char)c;
    }
    buf[i] = '\0';
    return buf;
}

int main(void) {
    char *buf = read_block();
    if (buf == NULL) {
        fprintf(stderr, "malloc failed\n");
        return 1;
    }
    char *buf1 = read_block();
    if (buf1 == NULL) {
        fprintf(stderr, "malloc failed\n");
        free(buf);
        return 1;
    }
    printf("First: %s\nSecond: %s\n", buf, buf1);
    free(buf1);
    free(buf);
    return 0;
}
