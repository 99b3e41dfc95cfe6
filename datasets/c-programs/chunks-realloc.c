// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void fill(char *p, size_t n)
{
    for (size_t i = 0; i + 1 < n; i++)
        p[i] = 'a' + i % 26;
    p[n - 1] = '\0';
}

int main(void)
{
    size_t n = 16;
    char *one = malloc(n);
    if (!one)
        return 1;
    fill(one, n);
    char *bigger = realloc(one, n * 2);
    if (!bigger) {
        free(one);
        return 1;
    }
    one = bigger;
    fill(one, n * 2);
    char *two = malloc(n * 2);
    if (!two) {
        free(one);
        return 1;
    }
    memcpy(two, one, n * 2);
    free(one);
    printf("%s\n", two);
    free(two);
    return 0;
}
