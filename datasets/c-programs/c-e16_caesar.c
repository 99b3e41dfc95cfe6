// judged: secure
// why: The shift is reduced to 0..25 and each letter is computed within the alphabet.
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char shift_char(char ch, int shift)
{
    if (ch >= 'A' && ch <= 'Z')
        return (char)('A' + (ch - 'A' + shift) % 26);
    if (ch >= 'a' && ch <= 'z')
        return (char)('a' + (ch - 'a' + shift) % 26);
    return ch;
}

int main(int argc, char *argv[])
{
    if (argc != 3) {
        fprintf(stderr, "Usage: %s <shift> <text>\n", argv[0]);
        return 1;
    }

    long raw = strtol(argv[1], NULL, 10);
    int shift = (int)(raw % 26);
    if (shift < 0)
        shift += 26;

    for (const char *p = argv[2]; *p != '\0'; p++)
        putchar(shift_char(*p, shift));
    putchar('\n');
    return 0;
}
