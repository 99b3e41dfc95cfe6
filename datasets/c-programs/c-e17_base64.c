// judged: secure
// why: The output has 4 bytes for every 3 and the terminator, malloc is checked, and the result is freed.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char table[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

static char *base64_encode(const uint8_t *data, size_t len)
{
    size_t out_len = 4 * ((len + 2) / 3);
    char *out = malloc(out_len + 1);
    size_t i, j = 0;

    if (out == NULL)
        return NULL;

    for (i = 0; i < len; i += 3) {
        uint32_t v = (uint32_t)data[i] << 16;
        if (i + 1 < len)
            v |= (uint32_t)data[i + 1] << 8;
        if (i + 2 < len)
            v |= data[i + 2];

        out[j++] = table[(v >> 18) & 0x3F];
        out[j++] = table[(v >> 12) & 0x3F];
        out[j++] = (i + 1 < len) ? table[(v >> 6) & 0x3F] : '=';
        out[j++] = (i + 2 < len) ? table[v & 0x3F] : '=';
    }
    out[j] = '\0';
    return out;
}

int main(int argc, char *argv[])
{
    if (argc != 2) {
        fprintf(stderr, "Usage: %s <text>\n", argv[0]);
        return 1;
    }

    char *enc = base64_encode((const uint8_t *)argv[1], strlen(argv[1]));
    if (enc == NULL) {
        fprintf(stderr, "Out of memory\n");
        return 1;
    }
    puts(enc);
    free(enc);
    return 0;
}
