// judged: secure
// why: push tests the size against the array, pop tests for empty; children are looked at only below size
#include <stdio.h>

#define MOST 64

struct heap {
    int items[MOST];
    int size;
};

static int push(struct heap *h, int value)
{
    if (h->size >= MOST)
        return 0;
    int i = h->size++;
    while (i > 0 && h->items[(i - 1) / 2] > value) {
        h->items[i] = h->items[(i - 1) / 2];
        i = (i - 1) / 2;
    }
    h->items[i] = value;
    return 1;
}

static int pop(struct heap *h, int *value)
{
    if (h->size == 0)
        return 0;
    *value = h->items[0];
    int last = h->items[--h->size];
    int i = 0;
    for (;;) {
        int child = 2 * i + 1;
        if (child >= h->size)
            break;
        if (child + 1 < h->size && h->items[child + 1] < h->items[child])
            child++;
        if (h->items[child] >= last)
            break;
        h->items[i] = h->items[child];
        i = child;
    }
    h->items[i] = last;
    return 1;
}

int main(void)
{
    struct heap h = {.size = 0};
    int value;
    while (scanf("%d", &value) == 1)
        if (!push(&h, value))
            break;
    while (pop(&h, &value))
        printf("%d\n", value);
    return 0;
}
