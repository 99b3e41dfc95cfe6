// judged: secure
// why: c & 0xff is 0..255, all counters are unsigned, calloc tested and freed on both ways
#include <stdio.h>
#include <stdlib.h>

struct stats {
    unsigned long count[256];
    unsigned long bytes;
    unsigned int checksum;
};

static void feed(void *ctx, int c)
{
    struct stats *s = ctx;
    s->count[c & 0xff]++;
    s->bytes++;
    s->checksum = s->checksum * 31u + (unsigned)c;
}

static int each_byte(const char *name, void (*fn)(void *, int), void *ctx)
{
    FILE *fp = fopen(name, "rb");
    int c;

    if (fp == NULL)
        return -1;
    while ((c = fgetc(fp)) != EOF)
        fn(ctx, c);
    fclose(fp);
    return 0;
}

int main(void)
{
    struct stats *s = calloc(1, sizeof *s);

    if (s == NULL)
        return EXIT_FAILURE;
    if (each_byte("input.bin", feed, s) != 0) {
        perror("input.bin");
        free(s);
        return EXIT_FAILURE;
    }
    printf("%lu bytes, checksum %08x, %lu zero bytes\n", s->bytes, s->checksum, s->count[0]);
    free(s);
    return EXIT_SUCCESS;
}
