// judged: secure
// why: All indices stay below the string length and fgets limits the line.
#include <stdio.h>
#include <string.h>

static void reverse_range(char *s, size_t lo, size_t hi)
{
    /* reverses s[lo..hi) */
    while (lo + 1 < hi) {
        hi--;
        char t = s[lo];
        s[lo] = s[hi];
        s[hi] = t;
        lo++;
    }
}

static void reverse_words(char *s)
{
    size_t len = strlen(s);
    reverse_range(s, 0, len);

    size_t i = 0;
    while (i < len) {
        while (i < len && s[i] == ' ')
            i++;
        size_t start = i;
        while (i < len && s[i] != ' ')
            i++;
        reverse_range(s, start, i);
    }
}

int main(void)
{
    char line[256];

    printf("Sentence: ");
    if (!fgets(line, sizeof line, stdin))
        return 1;
    line[strcspn(line, "\n")] = '\0';
    reverse_words(line);
    printf("%s\n", line);
    return 0;
}
