// judged: secure
// why: the length of 16 bits is held against what is left and against the array before it is copied
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct note {
    uint16_t kind;
    char text[100];
};

int note_read(const unsigned char *in, size_t len, struct note *out)
{
    if (len < 4)
        return -1;
    out->kind = (uint16_t)(in[0] << 8 | in[1]);
    unsigned n = (unsigned)in[2] << 8 | in[3];
    if (n > len - 4 || n > sizeof out->text - 1)
        return -1;
    memcpy(out->text, in + 4, n);
    out->text[n] = '\0';
    return 0;
}

uint8_t checksum(const uint8_t *p, size_t len)
{
    uint8_t sum = 0;
    for (size_t i = 0; i < len; i++)
        sum = (uint8_t)(sum + p[i]);
    return sum;
}

void histogram(const uint8_t *p, size_t len, unsigned counts[256])
{
    for (size_t i = 0; i < 256; i++)
        counts[i] = 0;
    while (len-- > 0)
        counts[*p++]++;
}
