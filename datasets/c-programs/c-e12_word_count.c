// judged: secure
// why: The counters are unsigned, fopen is checked and the file is closed.
#include <ctype.h>
#include <stdio.h>

int main(int argc, char *argv[])
{
    unsigned long lines = 0, words = 0, chars = 0;
    int c, in_word = 0;

    if (argc != 2) {
        fprintf(stderr, "Usage: %s <file>\n", argv[0]);
        return 1;
    }

    FILE *fp = fopen(argv[1], "r");
    if (fp == NULL) {
        perror(argv[1]);
        return 1;
    }

    while ((c = fgetc(fp)) != EOF) {
        chars++;
        if (c == '\n')
            lines++;
        if (isspace(c)) {
            in_word = 0;
        } else if (!in_word) {
            in_word = 1;
            words++;
        }
    }

    printf("%lu lines, %lu words, %lu characters\n", lines, words, chars);
    fclose(fp);
    return 0;
}
