// judged: secure
// why: only keys come from input; the number of entries is counted by the program and held against the table's size
#include <stdio.h>
#include <string.h>

#define SLOTS 32

struct entry {
    unsigned long key;
    int uses;
    char used;
};

struct cache {
    struct entry entries[SLOTS];
    int count;
    int hits;
};

static struct entry *lookup(struct cache *c, unsigned long key)
{
    unsigned at = (unsigned)(key % SLOTS);
    for (int probe = 0; probe < SLOTS; probe++) {
        struct entry *e = &c->entries[(at + probe) % SLOTS];
        if (!e->used || e->key == key)
            return e;
    }
    return NULL;
}

int main(void)
{
    struct cache c;
    unsigned long key;
    memset(&c, 0, sizeof c);
    while (scanf("%lu", &key) == 1) {
        struct entry *e = lookup(&c, key);
        if (e == NULL)
            break;
        if (e->used) {
            c.hits++;
        } else {
            e->used = 1;
            e->key = key;
            c.count++;
        }
        e->uses++;
    }
    printf("%d entries, %d hits\n", c.count, c.hits);
    return 0;
}
