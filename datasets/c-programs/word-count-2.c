// judged: secure
// why: c is an int in the range isspace takes, the counters are unsigned, and only an opened file is closed
#include <stdio.h>
#include <ctype.h>
#include <stdbool.h>

int main(int argc, char *argv[])
{
    FILE *fp = stdin;

    if (argc > 2) {
        fprintf(stderr, "Usage: %s [file]\n", argv[0]);
        return 1;
    }
    if (argc == 2) {
        fp = fopen(argv[1], "r");
        if (!fp) {
            perror(argv[1]);
            return 1;
        }
    }

    unsigned long lines = 0, words = 0, bytes = 0;
    bool in_word = false;
    int c;

    while ((c = fgetc(fp)) != EOF) {
        bytes++;
        if (c == '\n')
            lines++;
        if (isspace(c)) {
            in_word = false;
        } else if (!in_word) {
            in_word = true;
            words++;
        }
    }

    printf("%lu %lu %lu\n", lines, words, bytes);

    if (fp != stdin)
        fclose(fp);
    return 0;
}
