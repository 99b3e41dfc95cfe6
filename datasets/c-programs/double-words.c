// judged: secure
// why: the result has room for two bytes for each of the line and a NUL
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *doubled(const char *s)
{
    size_t n = strlen(s);
    char *out = malloc(2 * n + 1);
    if (out == NULL)
        return NULL;
    size_t at = 0;
    for (size_t i = 0; i < n; i++) {
        out[at++] = s[i];
        if (s[i] == '\'')
            out[at++] = s[i];
    }
    out[at] = '\0';
    return out;
}

int main(void)
{
    char line[100];
    if (!fgets(line, sizeof line, stdin))
        return 1;
    char *out = doubled(line);
    if (out == NULL)
        return 1;
    fputs(out, stdout);
    free(out);
    return 0;
}
