// judged: secure
// why: All operations are on unsigned 32-bit values with shifts below 32.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static int popcount32(uint32_t v)
{
    int n = 0;
    while (v) {
        v &= v - 1;
        n++;
    }
    return n;
}

static uint32_t reverse32(uint32_t v)
{
    uint32_t r = 0;
    for (int i = 0; i < 32; i++) {
        r = (r << 1) | (v & 1u);
        v >>= 1;
    }
    return r;
}

static uint32_t rotl32(uint32_t v, unsigned k)
{
    k &= 31u;
    return k ? (v << k) | (v >> (32u - k)) : v;
}

static void print_binary(uint32_t v)
{
    for (int i = 31; i >= 0; i--) {
        putchar((v >> i) & 1u ? '1' : '0');
        if (i % 8 == 0 && i != 0)
            putchar('_');
    }
    putchar('\n');
}

int main(int argc, char *argv[])
{
    if (argc != 2) {
        fprintf(stderr, "Usage: %s <number>\n", argv[0]);
        return 1;
    }
    uint32_t v = (uint32_t)strtoul(argv[1], NULL, 0);

    print_binary(v);
    printf("set bits: %d\n", popcount32(v));
    printf("reversed: 0x%08x\n", (unsigned)reverse32(v));
    printf("rotated:  0x%08x\n", (unsigned)rotl32(v, 5));
    return 0;
}
