// judged: insecure CWE-476
// why: getenv may return NULL, strlen(home) reads it
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main() {
    char path[256];
    char *home = getenv("SAFE_ROOT");

    if (strlen(home) > 200) {
        fprintf(stderr, "path too long\n");
        return 1;
    }
    sprintf(path, "%s/safe/readme.txt", home);

    FILE *fp = fopen(path, "r");
    if (fp == NULL) {
        perror(path);
        return 1;
    }
    int c;
    while ((c = getc(fp)) != EOF) {
        putchar(c);
    }
    fclose(fp);
    return 0;
}
