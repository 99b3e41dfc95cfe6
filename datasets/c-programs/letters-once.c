// judged: secure
// why: a letter is kept only when it was not seen, so order[] never takes more than 26
#include <stdio.h>

int main(void)
{
    int seen[26] = {0};
    char order[27];
    int n = 0, c;

    while ((c = getchar()) != EOF && c != '\n') {
        if (c < 'a' || c > 'z')
            continue;
        if (!seen[c - 'a']) {
            seen[c - 'a'] = 1;
            order[n++] = (char)c;
        }
    }
    order[n] = '\0';
    printf("%s\n", order);
    return 0;
}
