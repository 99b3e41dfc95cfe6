// judged: todo-insecure CWE-787
// why: input takes up to 255 characters, so up to 127 bytes are written to bytes[64] without a test of count
#include <stdio.h>
#include <string.h>
#include <ctype.h>

int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c = (char)tolower((unsigned char)c);
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return -1;
}

int main(void)
{
    char input[256];
    unsigned char bytes[64];
    size_t count = 0;

    printf("Enter hex string: ");
    if (fgets(input, sizeof(input), stdin) == NULL)
        return 1;

    input[strcspn(input, "\n")] = '\0';
    size_t len = strlen(input);

    if (len % 2 != 0) {
        printf("Error: hex string must have an even length\n");
        return 1;
    }

    for (size_t i = 0; i < len; i += 2) {
        int hi = hex_digit(input[i]);
        int lo = hex_digit(input[i + 1]);
        if (hi < 0 || lo < 0) {
            printf("Error: invalid hex digit\n");
            return 1;
        }
        bytes[count++] = (unsigned char)((hi << 4) | lo);
    }

    printf("Decoded %zu bytes:\n", count);
    for (size_t i = 0; i < count; i++)
        printf("%u ", bytes[i]);
    printf("\n");
    return 0;
}
