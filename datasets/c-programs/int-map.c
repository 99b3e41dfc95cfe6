// judged: secure
// why: every probe is taken modulo MAP_SIZE of an unsigned hash, and a full table ends the loop after MAP_SIZE probes
#include <stdbool.h>
#include <stdio.h>

#define MAP_SIZE 16

typedef struct {
    int key;
    int value;
    bool used;
} Slot;

typedef struct {
    Slot slots[MAP_SIZE];
    int count;
} IntMap;

static unsigned int hash_int(int key)
{
    unsigned int k = (unsigned int)key;
    k ^= k >> 16;
    k *= 0x45d9f3bu;
    k ^= k >> 16;
    return k % MAP_SIZE;
}

bool map_put(IntMap *m, int key, int value)
{
    unsigned int start = hash_int(key);
    for (unsigned int i = 0; i < MAP_SIZE; i++) {
        unsigned int pos = (start + i) % MAP_SIZE;
        if (!m->slots[pos].used) {
            m->slots[pos].used = true;
            m->slots[pos].key = key;
            m->slots[pos].value = value;
            m->count++;
            return true;
        }
        if (m->slots[pos].key == key) {
            m->slots[pos].value = value;
            return true;
        }
    }
    return false;
}

bool map_get(const IntMap *m, int key, int *value)
{
    unsigned int start = hash_int(key);
    for (unsigned int i = 0; i < MAP_SIZE; i++) {
        unsigned int pos = (start + i) % MAP_SIZE;
        if (!m->slots[pos].used)
            return false;
        if (m->slots[pos].key == key) {
            *value = m->slots[pos].value;
            return true;
        }
    }
    return false;
}

int main(void)
{
    IntMap map = {0};
    int key, value;

    printf("Enter key value pairs (non-number to stop):\n");
    while (scanf("%d %d", &key, &value) == 2) {
        if (!map_put(&map, key, value)) {
            printf("Map is full\n");
            break;
        }
    }

    printf("%d entries\n", map.count);
    if (map_get(&map, -1, &value))
        printf("-1 => %d\n", value);
    else
        printf("-1 not present\n");
    return 0;
}
