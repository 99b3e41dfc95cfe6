// judged: secure
// why: all slots are addressed by loops of CAPACITY, the cache starts zeroed and value is only read after a hit.
#include <stdio.h>

#define CAPACITY 4

typedef struct {
    int key;
    int value;
    unsigned long stamp;
    int used;
} Entry;

typedef struct {
    Entry slot[CAPACITY];
    unsigned long clock;
} Cache;

static int cache_get(Cache *c, int key, int *out)
{
    for (int i = 0; i < CAPACITY; i++) {
        if (c->slot[i].used && c->slot[i].key == key) {
            c->slot[i].stamp = ++c->clock;
            *out = c->slot[i].value;
            return 1;
        }
    }
    return 0;
}

static void cache_put(Cache *c, int key, int value)
{
    int victim = 0;
    for (int i = 0; i < CAPACITY; i++) {
        if (c->slot[i].used && c->slot[i].key == key) {
            victim = i;
            break;
        }
        if (!c->slot[i].used) {
            victim = i;
            break;
        }
        if (c->slot[i].stamp < c->slot[victim].stamp)
            victim = i;
    }
    c->slot[victim].key = key;
    c->slot[victim].value = value;
    c->slot[victim].used = 1;
    c->slot[victim].stamp = ++c->clock;
}

int main(void)
{
    Cache cache = {0};
    int value;

    for (int k = 1; k <= 6; k++) {
        cache_put(&cache, k, k * 100);
        if (cache_get(&cache, 1, &value))
            printf("1 -> %d\n", value);
    }
    for (int k = 1; k <= 6; k++)
        printf("%d: %s\n", k, cache_get(&cache, k, &value) ? "hit" : "miss");
    return 0;
}
