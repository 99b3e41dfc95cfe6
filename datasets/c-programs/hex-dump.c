// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <ctype.h>

int main(int argc, char *argv[]) {
    unsigned char row[16];
    size_t n;
    unsigned long at = 0;
    FILE *f;

    if (argc != 2 || (f = fopen(argv[1], "rb")) == NULL) {
        fprintf(stderr, "usage: %s FILE\n", argv[0]);
        return 1;
    }
    while ((n = fread(row, 1, sizeof row, f)) > 0) {
        printf("%08lx ", at);
        for (size_t i = 0; i < sizeof row; i++) {
            if (i < n) printf(" %02x", row[i]);
            else printf("   ");
        }
        printf("  ");
        for (size_t i = 0; i < n; i++) putchar(isprint(row[i]) ? row[i] : '.');
        putchar('\n');
        at += n;
    }
    fclose(f);
    return 0;
}
