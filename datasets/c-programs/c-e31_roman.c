// judged: secure
// why: n is held in 1..3999 and the output length is tested before each copy.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int to_roman(int n, char *out, size_t size)
{
    static const struct { int value; const char *digits; } map[] = {
        {1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"},
        {100, "C"},  {90, "XC"},  {50, "L"},  {40, "XL"},
        {10, "X"},   {9, "IX"},   {5, "V"},   {4, "IV"}, {1, "I"}
    };
    size_t used = 0;

    if (n < 1 || n > 3999 || size == 0)
        return -1;

    for (size_t i = 0; i < sizeof map / sizeof map[0]; i++) {
        size_t len = strlen(map[i].digits);
        while (n >= map[i].value) {
            if (used + len >= size)
                return -1;
            memcpy(out + used, map[i].digits, len);
            used += len;
            n -= map[i].value;
        }
    }
    out[used] = '\0';
    return 0;
}

int main(void)
{
    char roman[20];
    int n;

    printf("Number (1-3999): ");
    if (scanf("%d", &n) != 1 || to_roman(n, roman, sizeof roman) != 0) {
        printf("Out of range\n");
        return 1;
    }
    printf("%s\n", roman);
    return 0;
}
