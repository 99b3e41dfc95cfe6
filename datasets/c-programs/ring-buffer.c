// judged: secure
// why: the indices are unsigned, masked with the power-of-two size, and full/empty are tested before each access
#include <stdio.h>
#include <stdint.h>
#include <stdbool.h>

#define RB_SIZE 8 /* power of two */

typedef struct {
    uint8_t data[RB_SIZE];
    uint32_t head; /* next write */
    uint32_t tail; /* next read */
} RingBuffer;

static bool rb_full(const RingBuffer *rb)
{
    return rb->head - rb->tail == RB_SIZE;
}

static bool rb_empty(const RingBuffer *rb)
{
    return rb->head == rb->tail;
}

static bool rb_put(RingBuffer *rb, uint8_t byte)
{
    if (rb_full(rb))
        return false;
    rb->data[rb->head & (RB_SIZE - 1)] = byte;
    rb->head++;
    return true;
}

static bool rb_get(RingBuffer *rb, uint8_t *byte)
{
    if (rb_empty(rb))
        return false;
    *byte = rb->data[rb->tail & (RB_SIZE - 1)];
    rb->tail++;
    return true;
}

int main(void)
{
    RingBuffer rb = {0};
    int c;
    uint8_t b;

    while ((c = getchar()) != EOF) {
        if (!rb_put(&rb, (uint8_t)c)) {
            /* buffer full: flush it */
            while (rb_get(&rb, &b))
                putchar(b);
            rb_put(&rb, (uint8_t)c);
        }
    }
    while (rb_get(&rb, &b))
        putchar(b);
    return 0;
}
