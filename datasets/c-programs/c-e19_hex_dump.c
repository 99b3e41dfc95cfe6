// judged: secure
// why: fread is limited to the array, only bytes read are printed, and the file is checked and closed.
#include <ctype.h>
#include <stdio.h>

#define WIDTH 16

int main(int argc, char **argv)
{
    unsigned char buf[WIDTH];
    unsigned long offset = 0;
    size_t n;

    if (argc != 2) {
        fprintf(stderr, "usage: %s file\n", argv[0]);
        return 1;
    }
    FILE *f = fopen(argv[1], "rb");
    if (!f) {
        perror("fopen");
        return 1;
    }

    while ((n = fread(buf, 1, sizeof buf, f)) > 0) {
        printf("%08lx  ", offset);
        for (size_t i = 0; i < WIDTH; i++) {
            if (i < n)
                printf("%02x ", buf[i]);
            else
                printf("   ");
        }
        printf(" |");
        for (size_t i = 0; i < n; i++)
            putchar(isprint(buf[i]) ? buf[i] : '.');
        printf("|\n");
        offset += n;
    }

    fclose(f);
    return 0;
}
