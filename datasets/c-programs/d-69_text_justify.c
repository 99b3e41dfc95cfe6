// judged: secure
// why: constant text of fewer than 32 words; one-word lines return before the division by gaps.
#include <stdio.h>
#include <string.h>

#define WIDTH 40
#define MAX_WORDS 32

static void emit(char *words[], int from, int to, int letters, int last)
{
    int gaps = to - from - 1;
    int spaces = WIDTH - letters;

    if (gaps == 0 || last) {
        for (int i = from; i < to; i++)
            printf("%s%s", words[i], i + 1 < to ? " " : "");
        putchar('\n');
        return;
    }
    for (int i = from; i < to; i++) {
        fputs(words[i], stdout);
        if (i + 1 < to) {
            int k = i - from;
            int pad = spaces / gaps + (k < spaces % gaps ? 1 : 0);
            while (pad-- > 0)
                putchar(' ');
        }
    }
    putchar('\n');
}

int main(void)
{
    char text[] = "The art of programming is the skill of controlling complexity "
                  "and the great program is subdued and made simple";
    char *words[MAX_WORDS];
    int n = 0;

    for (char *w = strtok(text, " "); w != NULL && n < MAX_WORDS; w = strtok(NULL, " "))
        words[n++] = w;

    int start = 0;
    while (start < n) {
        int letters = (int)strlen(words[start]);
        int end = start + 1;
        while (end < n && letters + (int)strlen(words[end]) + (end - start) <= WIDTH) {
            letters += (int)strlen(words[end]);
            end++;
        }
        emit(words, start, end, letters, end == n);
        start = end;
    }
    return 0;
}
