// judged: todo-insecure CWE-401
// the line is not freed
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    FILE *fp = fopen("/safe/data.txt", "r");
    char *line = NULL;
    size_t len = 0;

    if (fp == NULL) {
        return 1;
    }
    while (getline(&line, &len, fp) != -1) {
        printf("%s", line);
    }
    fclose(fp);
    return 0;
}
