// judged: insecure CWE-787
// the argument may be longer than the rest of the path
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_PATH 256

int main(int argc, char *argv[]) {
    char path[MAX_PATH] = "/safe/";
    FILE *fp;
    int ch;

    if (argc != 2) {
        printf("Usage: %s filename\n", argv[0]);
        exit(1);
    }

    strcat(path, argv[1]);
    fp = fopen(path, "r");
    if (fp == NULL) {
        printf("Cannot open file %s\n", path);
        exit(1);
    }
    while ((ch = fgetc(fp)) != EOF)
        putchar(ch);
    fclose(fp);
    return 0;
}
