// judged: secure
// why: indices are taken modulo CAP and full and empty are tested.
#include <stdio.h>

#define CAP 8

typedef struct {
    int data[CAP];
    unsigned head, len;
} Ring;

static int ring_push(Ring *r, int v)
{
    if (r->len == CAP)
        return 0;
    r->data[(r->head + r->len) % CAP] = v;
    r->len++;
    return 1;
}

static int ring_pop(Ring *r, int *v)
{
    if (r->len == 0)
        return 0;
    *v = r->data[r->head];
    r->head = (r->head + 1) % CAP;
    r->len--;
    return 1;
}

int main(void)
{
    Ring r = { .head = 0, .len = 0 };
    int v;

    for (int i = 0; i < 10; i++)
        if (!ring_push(&r, i * i))
            printf("full at %d\n", i);
    for (int i = 0; i < 3; i++)
        if (ring_pop(&r, &v))
            printf("got %d\n", v);
    ring_push(&r, 100);
    while (ring_pop(&r, &v))
        printf("got %d\n", v);
    return 0;
}
