// judged: insecure-meaning CWE-22
// why: argv[1] is appended to /safe/ without refusing ../, so files outside the folder can be read.
#include <stdio.h>
#include <stdlib.h>

#define SAFE_DIR "/safe/"

int main(int argc, char *argv[]) {
    char path[512];
    char line[1024];
    FILE *fp;

    if (argc != 2) {
        fprintf(stderr, "Usage: %s <filename>\n", argv[0]);
        return 1;
    }

    snprintf(path, sizeof(path), "%s%s", SAFE_DIR, argv[1]);

    fp = fopen(path, "r");
    if (fp == NULL) {
        perror("Error opening file");
        return 1;
    }

    while (fgets(line, sizeof(line), fp) != NULL) {
        fputs(line, stdout);
    }

    fclose(fp);
    return 0;
}
