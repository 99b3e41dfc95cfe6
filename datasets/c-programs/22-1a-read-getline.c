// judged: secure
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    FILE *fp = fopen("/safe/data.txt", "r");
    char *line = NULL;
    size_t len = 0;
    ssize_t read;

    if (fp == NULL) {
        exit(EXIT_FAILURE);
    }
    while ((read = getline(&line, &len, fp)) != -1) {
        printf("%zd: %s", read, line);
    }
    fclose(fp);
    free(line);
    exit(EXIT_SUCCESS);
}
