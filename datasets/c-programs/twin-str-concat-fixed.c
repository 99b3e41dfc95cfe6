// judged: secure
// why: malloc is tested, the size sum is guarded, and the copies fit exactly; the result belongs to the caller
#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Small string helpers; every returned string belongs to the caller. */

char *str_lower(const char *s)
{
    size_t n, i;
    char *r;

    if (s == NULL)
        return NULL;
    n = strlen(s);
    r = malloc(n + 1);
    if (r == NULL)
        return NULL;
    for (i = 0; i < n; i++)
        r[i] = (char)tolower((unsigned char)s[i]);
    r[n] = '\0';
    return r;
}

char *str_concat(const char *a, const char *b)
{
    size_t la, lb;
    char *r;

    if (a == NULL || b == NULL)
        return NULL;
    la = strlen(a);
    lb = strlen(b);
    if (lb > SIZE_MAX - 1 - la)
        return NULL;

    r = malloc(la + lb + 1);
    if (r == NULL)
        return NULL;
    memcpy(r, a, la);
    memcpy(r + la, b, lb);
    r[la + lb] = '\0';
    return r;
}
