// judged: insecure CWE-476
// why: both malloc results in intern are used without a test for NULL (and nothing is freed).
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TABLE_SIZE 64

typedef struct Entry {
    char *str;
    struct Entry *next;
} Entry;

static Entry *table[TABLE_SIZE];

static unsigned hash(const char *s) {
    unsigned h = 5381;
    while (*s)
        h = h * 33 + (unsigned char)*s++;
    return h % TABLE_SIZE;
}

const char *intern(const char *s) {
    unsigned h = hash(s);
    for (Entry *e = table[h]; e; e = e->next) {
        if (strcmp(e->str, s) == 0)
            return e->str;
    }
    Entry *e = malloc(sizeof(Entry));
    e->str = malloc(strlen(s) + 1);
    strcpy(e->str, s);
    e->next = table[h];
    table[h] = e;
    return e->str;
}

int main(void) {
    const char *a = intern("hello");
    const char *b = intern("world");
    const char *c = intern("hello");

    printf("a == c: %s\n", a == c ? "yes" : "no");
    printf("a == b: %s\n", a == b ? "yes" : "no");
    return 0;
}
