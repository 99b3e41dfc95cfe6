// judged: secure
#include <stdio.h>
#include <string.h>

void reverse(char *s) {
    int i = 0;
    int j = (int)strlen(s) - 1;
    while (i < j) {
        char t = s[i];
        s[i++] = s[j];
        s[j--] = t;
    }
}

int main(void) {
    char word[64];
    printf("Word: ");
    if (scanf("%63s", word) != 1) return 1;
    reverse(word);
    printf("%s\n", word);
    return 0;
}
