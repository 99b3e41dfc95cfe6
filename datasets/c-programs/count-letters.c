// judged: secure
#include <stdio.h>
#include <ctype.h>

int main(void) {
    int counts[26] = {0};
    int c;
    while ((c = getchar()) != EOF) {
        if (c >= 'a' && c <= 'z') {
            counts[c - 'a']++;
        } else if (isupper(c)) {
            counts[tolower(c) - 'a']++;
        }
    }
    for (int i = 0; i < 26; i++) {
        if (counts[i] > 0) printf("%c: %d\n", 'a' + i, counts[i]);
    }
    return 0;
}
