// judged: insecure CWE-787
// why: gets(text) has no limit and overflows the 256-byte array.
#include <stdio.h>
#include <ctype.h>
#include <string.h>

int main() {
    char text[256];
    int freq[26] = {0};

    printf("Enter text: ");
    gets(text);

    for (int i = 0; text[i]; i++) {
        if (isalpha((unsigned char)text[i]))
            freq[tolower((unsigned char)text[i]) - 'a']++;
    }

    for (int i = 0; i < 26; i++) {
        if (freq[i] > 0)
            printf("%c: %d\n", 'a' + i, freq[i]);
    }
    return 0;
}
