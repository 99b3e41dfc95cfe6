// judged: secure
// why: bin is freed on every way after its allocation, and the string has exactly 2 * digest_len characters
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static int nibble(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

/*
 * Compares a hex string with a digest of digest_len bytes.
 * Returns 1 when equal, 0 when different, -1 on bad input or no memory.
 */
int hex_equals(const char *hex, const uint8_t *digest, size_t digest_len)
{
    uint8_t *bin;
    size_t i;
    int rc;

    if (hex == NULL || digest == NULL || digest_len == 0 || digest_len > 64)
        return -1;
    if (strlen(hex) != digest_len * 2)
        return 0;

    bin = malloc(digest_len);
    if (bin == NULL)
        return -1;

    for (i = 0; i < digest_len; i++) {
        int hi = nibble(hex[2 * i]);
        int lo = nibble(hex[2 * i + 1]);

        if (hi < 0 || lo < 0) {
            free(bin);
            return -1;
        }
        bin[i] = (uint8_t)(hi * 16 + lo);
    }

    rc = memcmp(bin, digest, digest_len) == 0;
    free(bin);
    return rc;
}
