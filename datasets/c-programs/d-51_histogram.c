// judged: secure
// why: only letters a..z count, and the division by total happens only where a count is above zero.
#include <stdio.h>
#include <string.h>

int main() {
    int counts[26] = {0};
    char text[200];
    int total = 0;

    printf("Enter a sentence: ");
    if (fgets(text, sizeof(text), stdin) == NULL) {
        printf("No input\n");
        return 1;
    }

    for (int i = 0; text[i] != '\0'; i++) {
        char c = text[i];
        if (c >= 'A' && c <= 'Z')
            c = c - 'A' + 'a';
        if (c >= 'a' && c <= 'z') {
            counts[c - 'a']++;
            total++;
        }
    }

    for (int i = 0; i < 26; i++) {
        if (counts[i] > 0) {
            printf("%c %5.1f%% ", 'a' + i, 100.0 * counts[i] / total);
            for (int j = 0; j < counts[i]; j++)
                printf("*");
            printf("\n");
        }
    }
    return 0;
}
