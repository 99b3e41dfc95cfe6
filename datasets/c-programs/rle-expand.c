// judged: insecure CWE-190
// why: the output is bounded, but count = count * 10 + digit overflows int for ten or more digits
#include <stdio.h>
#include <string.h>
#include <ctype.h>

#define OUT_SIZE 1024

/* Expands "3a2b" into "aaabb". Returns 0 on success. */
int rle_decode(const char *in, char *out, size_t out_size)
{
    size_t pos = 0;

    while (*in) {
        int count = 0;

        if (!isdigit((unsigned char)*in))
            return -1;
        while (isdigit((unsigned char)*in)) {
            count = count * 10 + (*in - '0');
            in++;
        }
        if (*in == '\0')
            return -1;

        for (int i = 0; i < count; i++) {
            if (pos + 1 >= out_size)
                return -1; /* no room left */
            out[pos++] = *in;
        }
        in++;
    }
    out[pos] = '\0';
    return 0;
}

int main(void)
{
    char in[256];
    char out[OUT_SIZE];

    if (fgets(in, sizeof in, stdin) == NULL)
        return 1;
    in[strcspn(in, "\n")] = '\0';

    if (rle_decode(in, out, sizeof out) != 0) {
        fprintf(stderr, "decode error\n");
        return 1;
    }
    puts(out);
    return 0;
}
