// judged: secure
// why: at most 20 digits are read from digits[32] and each write is preceded by a test for room.
#include <stdio.h>
#include <string.h>

/* Formats n with a comma every three digits. */
static void with_commas(unsigned long n, char *out, size_t size)
{
    char digits[32];
    int len = snprintf(digits, sizeof digits, "%lu", n);
    size_t j = 0;

    for (int i = 0; i < len && j + 1 < size; i++) {
        if (i > 0 && (len - i) % 3 == 0) {
            out[j++] = ',';
            if (j + 1 >= size)
                break;
        }
        out[j++] = digits[i];
    }
    out[j] = '\0';
}

int main(void)
{
    unsigned long samples[] = {0, 7, 999, 1000, 123456, 1234567890UL};
    char text[40];

    for (size_t i = 0; i < sizeof samples / sizeof samples[0]; i++) {
        with_commas(samples[i], text, sizeof text);
        printf("%20s\n", text);
    }
    return 0;
}
