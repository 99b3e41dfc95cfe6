// judged: secure
// why: indices stay below LIMIT = 200 and the seven words hold 224 bits; arithmetic is unsigned and small.
#include <stdio.h>
#include <stdint.h>
#include <string.h>

#define LIMIT 200
#define WORDS ((LIMIT + 31) / 32)

typedef struct {
    uint32_t word[WORDS];
} BitSet;

static void bit_set(BitSet *b, unsigned i)   { b->word[i / 32] |= (uint32_t)1 << (i % 32); }
static int  bit_get(const BitSet *b, unsigned i) { return (b->word[i / 32] >> (i % 32)) & 1u; }

int main(void)
{
    BitSet composite;
    unsigned count = 0;

    memset(&composite, 0, sizeof composite);
    for (unsigned p = 2; p * p < LIMIT; p++) {
        if (bit_get(&composite, p))
            continue;
        for (unsigned m = p * p; m < LIMIT; m += p)
            bit_set(&composite, m);
    }
    for (unsigned i = 2; i < LIMIT; i++) {
        if (!bit_get(&composite, i)) {
            printf("%u ", i);
            count++;
        }
    }
    printf("\n%u primes below %d\n", count, LIMIT);
    return 0;
}
