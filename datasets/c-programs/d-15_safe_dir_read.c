// judged: insecure-meaning CWE-22
// why: argv[1] is put behind /safe/ without looking for ../, so any file can be read; the path buffer itself is bounded.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SAFE_DIR "/safe/"

int main(int argc, char *argv[]) {
    char path[512];
    char line[256];
    FILE *fp;

    if (argc != 2) {
        fprintf(stderr, "Usage: %s <filename>\n", argv[0]);
        return 1;
    }

    snprintf(path, sizeof(path), "%s%s", SAFE_DIR, argv[1]);

    fp = fopen(path, "r");
    if (fp == NULL) {
        perror("fopen");
        return 1;
    }

    while (fgets(line, sizeof(line), fp) != NULL) {
        fputs(line, stdout);
    }

    fclose(fp);
    return 0;
}
