// judged: secure
// why: the buffer doubles when full with a tested realloc, is freed on every way, len never exceeds cap
#include <stdio.h>
#include <stdint.h>
#include <stdlib.h>

/*
 * Reads a whole file by growing the buffer, works out an 8 bit checksum and
 * writes both to another file.
 */
static unsigned char *slurp(FILE *fp, size_t *out_len)
{
    size_t cap = 64, len = 0, got;
    unsigned char *buf = malloc(cap);

    if (!buf)
        return NULL;

    while ((got = fread(buf + len, 1, cap - len, fp)) > 0) {
        len += got;
        if (len == cap) {
            unsigned char *tmp;
            if (cap > 65536) {
                free(buf);
                return NULL;
            }
            tmp = realloc(buf, cap * 2);
            if (!tmp) {
                free(buf);
                return NULL;
            }
            buf = tmp;
            cap *= 2;
        }
    }
    *out_len = len;
    return buf;
}

int main(void)
{
    FILE *in = fopen("in.dat", "rb");
    FILE *out;
    unsigned char *buf;
    size_t len = 0;
    uint8_t sum = 0;
    int rc = EXIT_FAILURE;

    if (!in)
        return EXIT_FAILURE;
    buf = slurp(in, &len);
    fclose(in);
    if (!buf)
        return EXIT_FAILURE;

    for (size_t i = 0; i < len; i++)
        sum = (uint8_t)(sum + buf[i]);

    out = fopen("out.txt", "w");
    if (out) {
        fprintf(out, "%zu %u%s\n", len, (unsigned)sum, sum == 0 ? " (empty?)" : "");
        fclose(out);
        rc = EXIT_SUCCESS;
    }
    free(buf);
    return rc;
}
