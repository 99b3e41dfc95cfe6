// judged: insecure CWE-787
#include <stdio.h>

int main(void) {
    int counts[26] = {0};
    char word[50];
    if (scanf("%49s", word) != 1) return 1;
    for (int i = 0; word[i] != '\0'; i++) {
        counts[word[i] - 'a']++;
    }
    printf("%d\n", counts[0]);
    return 0;
}
