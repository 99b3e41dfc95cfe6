// judged: secure
// why: the result length counts the same non-overlapping hits that are replaced, so the copies and the final strcpy fit exactly
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Returns a newly allocated copy of src with every `from` replaced by `to`. */
char *replace_all(const char *src, const char *from, const char *to)
{
    size_t from_len = strlen(from);
    size_t to_len = strlen(to);
    size_t count = 0;

    if (from_len == 0)
        return NULL;

    for (const char *p = strstr(src, from); p != NULL; p = strstr(p + from_len, from))
        count++;

    size_t result_len = strlen(src) - count * from_len + count * to_len;
    char *result = malloc(result_len + 1);
    if (result == NULL)
        return NULL;

    char *dst = result;
    const char *cur = src;
    const char *hit;
    while ((hit = strstr(cur, from)) != NULL) {
        size_t before = (size_t)(hit - cur);
        memcpy(dst, cur, before);
        dst += before;
        memcpy(dst, to, to_len);
        dst += to_len;
        cur = hit + from_len;
    }
    strcpy(dst, cur);
    return result;
}

int main(void)
{
    char line[256];

    if (fgets(line, sizeof(line), stdin) == NULL)
        return 1;

    char *out = replace_all(line, "cat", "elephant");
    if (out == NULL) {
        fprintf(stderr, "out of memory\n");
        return 1;
    }
    fputs(out, stdout);
    free(out);
    return 0;
}
