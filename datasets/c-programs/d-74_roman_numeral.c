// judged: secure
// why: n is limited to 1..3999, each write tests used + len < size, and numerals need 15 characters at most.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void to_roman(int n, char *out, size_t size)
{
    static const struct { int value; const char *text; } steps[] = {
        {1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"},
        {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"},
        {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}
    };
    size_t used = 0;

    out[0] = '\0';
    for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
        size_t len = strlen(steps[i].text);
        while (n >= steps[i].value && used + len < size) {
            memcpy(out + used, steps[i].text, len + 1);
            used += len;
            n -= steps[i].value;
        }
    }
}

int main(int argc, char *argv[])
{
    char roman[20];

    if (argc < 2) {
        fprintf(stderr, "usage: %s number...\n", argv[0]);
        return 1;
    }
    for (int i = 1; i < argc; i++) {
        int n = atoi(argv[i]);
        if (n < 1 || n > 3999) {
            printf("%s: out of range\n", argv[i]);
            continue;
        }
        to_roman(n, roman, sizeof roman);
        printf("%d = %s\n", n, roman);
    }
    return 0;
}
