// judged: insecure CWE-787
// why: res has n bytes but res[n] is written with the terminator, one past the block.
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Adds two non-negative decimal numbers given as strings.
   The caller frees the result. */
char *big_add(const char *a, const char *b)
{
    int la = strlen(a);
    int lb = strlen(b);
    int n = (la > lb ? la : lb) + 1;
    char *res = malloc(n);
    int carry = 0;

    if (res == NULL)
        return NULL;

    int i = la - 1, j = lb - 1, k = n - 1;
    res[n] = '\0';
    while (k >= 0) {
        int sum = carry;
        if (i >= 0)
            sum += a[i--] - '0';
        if (j >= 0)
            sum += b[j--] - '0';
        res[k--] = '0' + sum % 10;
        carry = sum / 10;
    }

    if (res[0] == '0' && n > 1)
        memmove(res, res + 1, n);
    return res;
}

static int is_number(const char *s)
{
    if (*s == '\0')
        return 0;
    for (; *s; s++)
        if (!isdigit((unsigned char)*s))
            return 0;
    return 1;
}

int main(int argc, char *argv[])
{
    if (argc != 3 || !is_number(argv[1]) || !is_number(argv[2])) {
        fprintf(stderr, "Usage: %s <number> <number>\n", argv[0]);
        return 1;
    }

    char *sum = big_add(argv[1], argv[2]);
    if (sum == NULL) {
        fprintf(stderr, "Out of memory\n");
        return 1;
    }
    printf("%s + %s = %s\n", argv[1], argv[2], sum);
    free(sum);
    return 0;
}
