// judged: secure
#include <stdio.h>
#include <string.h>
#include <ctype.h>

void encrypt(char *text, int shift) {
    for (int i = 0; text[i] != '\0'; i++) {
        if (isupper((unsigned char)text[i])) {
            text[i] = (char)((text[i] - 'A' + shift) % 26 + 'A');
        } else if (islower((unsigned char)text[i])) {
            text[i] = (char)((text[i] - 'a' + shift) % 26 + 'a');
        }
    }
}

int main(void) {
    char text[256];
    int shift;
    printf("Text: ");
    if (!fgets(text, sizeof text, stdin)) return 1;
    text[strcspn(text, "\n")] = '\0';
    printf("Shift: ");
    if (scanf("%d", &shift) != 1) return 1;
    shift %= 26;
    if (shift < 0) shift += 26;
    encrypt(text, shift);
    printf("%s\n", text);
    return 0;
}
