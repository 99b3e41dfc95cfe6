// judged: secure
// why: Words are limited to 31 characters and 64 entries, and only those read are sorted and printed.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_WORDS 64
#define WORD_LEN 32

static int compare_words(const void *a, const void *b)
{
    return strcmp((const char *)a, (const char *)b);
}

int main(void)
{
    char words[MAX_WORDS][WORD_LEN];
    size_t n = 0;

    while (n < MAX_WORDS && scanf("%31s", words[n]) == 1)
        n++;

    qsort(words, n, sizeof words[0], compare_words);

    for (size_t i = 0; i < n; i++) {
        if (i > 0 && strcmp(words[i], words[i - 1]) == 0)
            continue;
        puts(words[i]);
    }
    printf("%zu words read\n", n);
    return 0;
}
