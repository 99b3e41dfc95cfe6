// judged: secure
// why: half of an even length is held against the array before anything is decoded
#include <stdio.h>
#include <string.h>

static int digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return -1;
}

int main(void)
{
    char text[200];
    unsigned char bytes[32];
    if (fgets(text, sizeof text, stdin) == NULL)
        return 1;
    text[strcspn(text, "\n")] = '\0';
    size_t length = strlen(text);
    if (length % 2 != 0 || length / 2 > sizeof bytes)
        return 1;
    size_t n = 0;
    for (size_t i = 0; i < length; i += 2) {
        int high = digit(text[i]), low = digit(text[i + 1]);
        if (high < 0 || low < 0)
            return 1;
        bytes[n++] = (unsigned char)(high << 4 | low);
    }
    for (size_t i = 0; i < n; i++)
        printf("%02x", bytes[i]);
    return 0;
}
