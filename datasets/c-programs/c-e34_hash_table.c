// judged: insecure CWE-401
// why: The entries and their strdup keys in table are never freed before main returns.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BUCKETS 101

typedef struct Entry {
    char *key;
    int value;
    struct Entry *next;
} Entry;

Entry *table[BUCKETS];

unsigned int hash(const char *s) {
    unsigned int h = 5381;
    while (*s)
        h = h * 33 + (unsigned char)*s++;
    return h % BUCKETS;
}

void put(const char *key, int value) {
    unsigned int h = hash(key);
    for (Entry *e = table[h]; e; e = e->next) {
        if (strcmp(e->key, key) == 0) {
            e->value = value;
            return;
        }
    }
    Entry *e = malloc(sizeof(Entry));
    if (!e) return;
    e->key = strdup(key);
    if (!e->key) {
        free(e);
        return;
    }
    e->value = value;
    e->next = table[h];
    table[h] = e;
}

int *get(const char *key) {
    for (Entry *e = table[hash(key)]; e; e = e->next)
        if (strcmp(e->key, key) == 0)
            return &e->value;
    return NULL;
}

int main(void) {
    put("apple", 3);
    put("banana", 7);
    put("cherry", 12);
    put("apple", 4);

    const char *names[] = {"apple", "banana", "durian"};
    for (int i = 0; i < 3; i++) {
        int *v = get(names[i]);
        if (v)
            printf("%s = %d\n", names[i], *v);
        else
            printf("%s not found\n", names[i]);
    }
    return 0;
}
