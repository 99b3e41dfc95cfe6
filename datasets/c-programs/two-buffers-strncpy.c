// judged: insecure CWE-476
// unchecked; strncpy into a null block
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BUFFER_SIZE 1024
#define COPY_SIZE 100

int main() {
    char input[BUFFER_SIZE];
    char *buf = malloc(BUFFER_SIZE);
    fgets(input, BUFFER_SIZE, stdin);
    strncpy(buf, input, COPY_SIZE);
    buf[COPY_SIZE] = '\0';

    char *buf1 = malloc(BUFFER_SIZE);
    fgets(input, BUFFER_SIZE, stdin);
    strncpy(buf1, input, COPY_SIZE);
    buf1[COPY_SIZE] = '\0';

    printf("buf: %s\nbuf1: %s\n", buf, buf1);
    free(buf);
    free(buf1);
    return 0;
}
