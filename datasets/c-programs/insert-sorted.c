// judged: secure
// why: an element is inserted only while used < capacity; the ones behind the place move up by one inside the block
#include <stdio.h>
#include <stdlib.h>

struct list {
    int *items;
    size_t used;
    size_t capacity;
};

static int insert(struct list *l, int value)
{
    if (l->used == l->capacity)
        return -1;
    size_t at = 0;
    while (at < l->used && l->items[at] < value)
        at++;
    for (size_t i = l->used; i > at; i--)
        l->items[i] = l->items[i - 1];
    l->items[at] = value;
    l->used++;
    return 0;
}

int main(void)
{
    struct list l = {malloc(20 * sizeof(int)), 0, 20};
    int value;
    if (l.items == NULL)
        return 1;
    while (scanf("%d", &value) == 1)
        if (insert(&l, value) != 0) {
            puts("full");
            break;
        }
    for (size_t i = 0; i < l.used; i++)
        printf("%d\n", l.items[i]);
    free(l.items);
    return 0;
}
