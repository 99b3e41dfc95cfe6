// judged: insecure CWE-476
// why: The result of malloc in str_replace is not checked before memcpy writes to it.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *str_replace(const char *str, const char *from, const char *to) {
    size_t from_len = strlen(from);
    size_t to_len = strlen(to);
    size_t count = 0;

    if (from_len == 0) {
        return NULL;
    }

    const char *p = str;
    while ((p = strstr(p, from)) != NULL) {
        count++;
        p += from_len;
    }

    size_t new_len = strlen(str) - count * from_len + count * to_len;
    char *result = malloc(new_len + 1);
    char *out = result;

    p = str;
    const char *next;
    while ((next = strstr(p, from)) != NULL) {
        memcpy(out, p, next - p);
        out += next - p;
        memcpy(out, to, to_len);
        out += to_len;
        p = next + from_len;
    }
    strcpy(out, p);
    return result;
}

int main(void) {
    char *s = str_replace("the cat sat on the mat", "the", "a");
    if (s) {
        printf("%s\n", s);
        free(s);
    }
    return 0;
}
