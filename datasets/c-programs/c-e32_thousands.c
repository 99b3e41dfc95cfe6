// judged: secure
// why: Each write tests the size, and a 64-bit number has at most 20 digits for the 24-byte array.
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* Formats v with thousands separators; buf must hold at least 27 bytes. */
static void format_thousands(uint64_t v, char *buf, size_t size)
{
    char digits[24];
    int n = snprintf(digits, sizeof digits, "%" PRIu64, v);
    size_t out = 0;

    for (int i = 0; i < n; i++) {
        if (i > 0 && (n - i) % 3 == 0 && out + 1 < size)
            buf[out++] = ',';
        if (out + 1 < size)
            buf[out++] = digits[i];
    }
    if (size > 0)
        buf[out] = '\0';
}

int main(void)
{
    const uint64_t samples[] = {0, 7, 999, 1000, 65536, 1234567, UINT64_MAX};
    char buf[32];

    for (size_t i = 0; i < sizeof samples / sizeof samples[0]; i++) {
        format_thousands(samples[i], buf, sizeof buf);
        printf("%27s\n", buf);
    }
    return 0;
}
