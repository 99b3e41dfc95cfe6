// judged: todo-insecure CWE-787
// why: need > dst_size - n lets n reach dst_size, and dst[n] = 0 writes one past the end
#include <stddef.h>

static int needs_escape(char c)
{
    return c == '"' || c == '\\' || c == '\n' || c == '\t';
}

static char escape_char(char c)
{
    switch (c) {
    case '\n': return 'n';
    case '\t': return 't';
    default:   return c;
    }
}

/*
 * Copies src into dst with C style escapes. dst has room for dst_size bytes,
 * the result is always terminated. Returns the number of characters written,
 * not counting the terminator.
 */
size_t escape_copy(char *dst, size_t dst_size, const char *src)
{
    size_t n = 0;

    if (dst == NULL || dst_size == 0)
        return 0;

    for (; src != NULL && *src != '\0'; src++) {
        size_t need = needs_escape(*src) ? 2 : 1;

        if (need > dst_size - n)
            break;
        if (need == 2)
            dst[n++] = '\\';
        dst[n++] = escape_char(*src);
    }

    dst[n] = '\0';
    return n;
}

size_t quote_name(const char *name, char out[32])
{
    return escape_copy(out, 32, name);
}
