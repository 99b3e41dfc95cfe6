// judged: secure
// why: got[1] is always a block of the pool, release refuses an unused block, and the free list only holds valid indices
#include <stdio.h>
#include <stddef.h>

#define POOL_BLOCKS 4

typedef struct {
    int id;
    double weight;
} Item;

typedef struct {
    Item items[POOL_BLOCKS];
    int next_free[POOL_BLOCKS];
    int used[POOL_BLOCKS];
    int head;
} Pool;

void pool_init(Pool *p)
{
    for (int i = 0; i < POOL_BLOCKS; i++) {
        p->next_free[i] = i + 1 < POOL_BLOCKS ? i + 1 : -1;
        p->used[i] = 0;
    }
    p->head = 0;
}

Item *pool_alloc(Pool *p)
{
    if (p->head < 0)
        return NULL;
    int idx = p->head;
    p->head = p->next_free[idx];
    p->used[idx] = 1;
    return &p->items[idx];
}

int pool_release(Pool *p, Item *it)
{
    if (it == NULL)
        return -1;
    for (int i = 0; i < POOL_BLOCKS; i++) {
        if (&p->items[i] == it) {
            if (!p->used[i])
                return -1; /* double release */
            p->used[i] = 0;
            p->next_free[i] = p->head;
            p->head = i;
            return 0;
        }
    }
    return -1;
}

int main(void)
{
    Pool pool;
    Item *got[POOL_BLOCKS + 1];

    pool_init(&pool);
    for (int i = 0; i <= POOL_BLOCKS; i++) {
        got[i] = pool_alloc(&pool);
        if (got[i] == NULL) {
            printf("pool exhausted at %d\n", i);
        } else {
            got[i]->id = i;
            got[i]->weight = i * 1.5;
        }
    }

    pool_release(&pool, got[1]);
    if (pool_release(&pool, got[1]) != 0)
        printf("double release refused\n");

    Item *again = pool_alloc(&pool);
    if (again != NULL) {
        again->id = 42;
        again->weight = 0.5;
        printf("reused block: %d %.1f\n", again->id, again->weight);
    }
    return 0;
}
