// judged: insecure CWE-476
// why: strdup is not checked in ht_set: when it fails a NULL key is chained, and the next ht_find gives it to strcmp
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TABLE_SIZE 101

typedef struct Entry {
    char *key;
    int value;
    struct Entry *next;
} Entry;

typedef struct {
    Entry *buckets[TABLE_SIZE];
} HashTable;

unsigned int hash(const char *key)
{
    unsigned int h = 5381;
    while (*key)
        h = h * 33 + (unsigned char)*key++;
    return h % TABLE_SIZE;
}

Entry *ht_find(HashTable *ht, const char *key)
{
    Entry *e = ht->buckets[hash(key)];
    while (e != NULL) {
        if (strcmp(e->key, key) == 0)
            return e;
        e = e->next;
    }
    return NULL;
}

int ht_set(HashTable *ht, const char *key, int value)
{
    Entry *e = ht_find(ht, key);
    if (e) {
        e->value = value;
        return 1;
    }

    e = malloc(sizeof(Entry));
    if (e == NULL)
        return 0;

    unsigned int idx = hash(key);
    e->key = strdup(key);
    e->value = value;
    e->next = ht->buckets[idx];
    ht->buckets[idx] = e;
    return 1;
}

void ht_destroy(HashTable *ht)
{
    for (int i = 0; i < TABLE_SIZE; i++) {
        Entry *e = ht->buckets[i];
        while (e) {
            Entry *next = e->next;
            free(e->key);
            free(e);
            e = next;
        }
        ht->buckets[i] = NULL;
    }
}

int main(void)
{
    HashTable ht;
    memset(&ht, 0, sizeof(ht));

    ht_set(&ht, "apple", 3);
    ht_set(&ht, "banana", 5);
    ht_set(&ht, "cherry", 7);
    ht_set(&ht, "apple", 10);

    Entry *e = ht_find(&ht, "apple");
    if (e)
        printf("apple: %d\n", e->value);
    e = ht_find(&ht, "durian");
    printf("durian: %s\n", e ? "found" : "not found");

    ht_destroy(&ht);
    return 0;
}
