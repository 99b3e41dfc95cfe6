// judged: secure
// why: fread is limited to 16 bytes, the text part runs to n, and the opened file is tested and closed.
#include <stdio.h>
#include <ctype.h>

#define PER_LINE 16

static void dump_line(unsigned long offset, const unsigned char *buf, size_t n)
{
    printf("%08lx  ", offset);
    for (size_t i = 0; i < PER_LINE; i++) {
        if (i < n)
            printf("%02x ", buf[i]);
        else
            printf("   ");
    }
    putchar(' ');
    for (size_t i = 0; i < n; i++)
        putchar(isprint(buf[i]) ? buf[i] : '.');
    putchar('\n');
}

int main(int argc, char **argv)
{
    unsigned char buf[PER_LINE];
    unsigned long offset = 0;
    size_t n;
    FILE *in = stdin;

    if (argc > 1) {
        in = fopen(argv[1], "rb");
        if (in == NULL) {
            perror(argv[1]);
            return 1;
        }
    }
    while ((n = fread(buf, 1, sizeof buf, in)) > 0) {
        dump_line(offset, buf, n);
        offset += n;
    }
    if (in != stdin)
        fclose(in);
    return 0;
}
