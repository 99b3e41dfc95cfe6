// judged: secure
#include <stdio.h>
#include <ctype.h>
#include <stdbool.h>

int main(int argc, char *argv[]) {
    FILE *fp = stdin;
    if (argc > 1) {
        fp = fopen(argv[1], "r");
        if (fp == NULL) {
            perror(argv[1]);
            return 1;
        }
    }
    long lines = 0, words = 0, chars = 0;
    bool in_word = false;
    int c;
    while ((c = fgetc(fp)) != EOF) {
        chars++;
        if (c == '\n') lines++;
        if (isspace(c)) {
            in_word = false;
        } else if (!in_word) {
            in_word = true;
            words++;
        }
    }
    printf("%ld %ld %ld\n", lines, words, chars);
    if (fp != stdin) {
        fclose(fp);
    }
    return 0;
}
