// judged: insecure CWE-190
// why: text[i] - 'A' + shift overflows int for a shift near INT_MAX, which the input can give
#include <stdio.h>
#include <string.h>
#include <ctype.h>

void encrypt(char *text, int shift)
{
    for (int i = 0; text[i] != '\0'; i++) {
        if (isupper((unsigned char)text[i]))
            text[i] = (char)((text[i] - 'A' + shift) % 26 + 'A');
        else if (islower((unsigned char)text[i]))
            text[i] = (char)((text[i] - 'a' + shift) % 26 + 'a');
    }
}

int main(void)
{
    char text[200];
    int shift;

    printf("Enter text: ");
    if (fgets(text, sizeof(text), stdin) == NULL)
        return 1;
    text[strcspn(text, "\n")] = '\0';

    printf("Enter shift: ");
    if (scanf("%d", &shift) != 1) {
        printf("Invalid shift\n");
        return 1;
    }

    encrypt(text, shift);
    printf("Encrypted: %s\n", text);

    return 0;
}
