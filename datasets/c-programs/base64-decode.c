// judged: secure
// why: n is tested against out_size = 384 before each write, so out[n] with n <= 384 is inside out[385]; the shifts are unsigned
#include <stdio.h>
#include <string.h>
#include <stdint.h>

static int b64_value(char c)
{
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    if (c == '+') return 62;
    if (c == '/') return 63;
    return -1;
}

/* Returns decoded length or -1 on error. out must hold at least out_size bytes. */
static long base64_decode(const char *in, unsigned char *out, size_t out_size)
{
    uint32_t acc = 0;
    int bits = 0;
    size_t n = 0;

    for (; *in != '\0' && *in != '='; in++) {
        int v = b64_value(*in);
        if (v < 0)
            return -1;
        acc = (acc << 6) | (uint32_t)v;
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            if (n >= out_size)
                return -1;
            out[n++] = (unsigned char)((acc >> bits) & 0xFF);
        }
    }
    return (long)n;
}

int main(void)
{
    char line[512];
    unsigned char out[385];

    if (!fgets(line, sizeof line, stdin)) {
        fprintf(stderr, "no input\n");
        return 1;
    }
    line[strcspn(line, "\r\n")] = '\0';

    long n = base64_decode(line, out, sizeof out - 1);
    if (n < 0) {
        fprintf(stderr, "invalid base64\n");
        return 1;
    }
    out[n] = '\0';
    printf("Decoded %ld bytes: %s\n", n, (char *)out);
    return 0;
}
