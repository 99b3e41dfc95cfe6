// judged: insecure CWE-787
// why: The room for the terminator is not counted: len + n == cap does not grow, and memcpy of n + 1 writes one past.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    char *buf;
    size_t len;
    size_t cap;
} StringBuilder;

StringBuilder *sb_create(void) {
    StringBuilder *sb = malloc(sizeof(StringBuilder));
    if (!sb) return NULL;
    sb->cap = 16;
    sb->len = 0;
    sb->buf = malloc(sb->cap);
    if (!sb->buf) {
        free(sb);
        return NULL;
    }
    sb->buf[0] = '\0';
    return sb;
}

int sb_append(StringBuilder *sb, const char *s) {
    size_t n = strlen(s);
    if (sb->len + n > sb->cap) {
        size_t newcap = sb->cap * 2;
        while (newcap < sb->len + n)
            newcap *= 2;
        char *p = realloc(sb->buf, newcap);
        if (!p) return -1;
        sb->buf = p;
        sb->cap = newcap;
    }
    memcpy(sb->buf + sb->len, s, n + 1);
    sb->len += n;
    return 0;
}

void sb_free(StringBuilder *sb) {
    free(sb->buf);
    free(sb);
}

int main(int argc, char *argv[]) {
    StringBuilder *sb = sb_create();
    if (!sb) {
        fprintf(stderr, "Allocation failed\n");
        return 1;
    }
    for (int i = 1; i < argc; i++) {
        if (sb_append(sb, argv[i]) != 0 || sb_append(sb, " ") != 0) {
            sb_free(sb);
            return 1;
        }
    }
    printf("Result (%zu chars): %s\n", sb->len, sb->buf);
    sb_free(sb);
    return 0;
}
