#include <stdio.h>
#include <string.h>

int main(void) {
    char word[100];
    char longest[100] = "";

    while (scanf("%s", word) == 1) {
        if (strlen(word) > strlen(longest)) {
            strcpy(longest, word);
        }
    }
    if (longest[0] != '\0') {
        printf("%s\n", longest);
    }
    return 0;
}
