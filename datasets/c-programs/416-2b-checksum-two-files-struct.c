// judged: secure
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CHUNK = 4096 };

struct result {
    size_t bytes;
    uint32_t checksum;
};

static uint32_t adler(const unsigned char *data, size_t len)
{
    uint32_t a = 1, b = 0;
    for (size_t i = 0; i < len; ++i) {
        a = (a + data[i]) % 65521u;
        b = (b + a) % 65521u;
    }
    return (b << 16) | a;
}

static int process(const char *path, struct result *res)
{
    FILE *f = fopen(path, "rb");
    if (!f)
        return -1;

    size_t cap = CHUNK, len = 0;
    unsigned char *buf = malloc(cap);
    if (!buf) {
        fclose(f);
        return -1;
    }
    for (;;) {
        size_t n = fread(buf + len, 1, cap - len, f);
        len += n;
        if (n == 0)
            break;
        if (len == cap) {
            unsigned char *bigger = realloc(buf, cap * 2);
            if (!bigger) {
                free(buf);
                fclose(f);
                return -1;
            }
            buf = bigger;
            cap *= 2;
        }
    }
    res->bytes = len;
    res->checksum = len ? adler(buf, len) : 0;
    free(buf);
    return fclose(f);
}

int main(int argc, char **argv)
{
    struct result r = {0};
    if (argc != 3) {
        fprintf(stderr, "usage: %s IN OUT\n", argv[0]);
        return 2;
    }
    if (process(argv[1], &r) != 0) {
        perror(argv[1]);
        return 1;
    }
    if (r.checksum == 0)
        puts("empty");
    FILE *out = fopen(argv[2], "w");
    if (!out) {
        perror(argv[2]);
        return 1;
    }
    fprintf(out, "%zu %08x\n", r.bytes, (unsigned)r.checksum);
    return fclose(out) == 0 ? 0 : 1;
}
