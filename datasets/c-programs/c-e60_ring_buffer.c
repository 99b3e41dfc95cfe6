// judged: secure
// why: Positions are taken modulo the capacity, lengths are tested and the block is checked and freed.
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    uint8_t *data;
    size_t cap;
    size_t head;
    size_t len;
} ring;

static bool ring_init(ring *r, size_t cap)
{
    r->data = malloc(cap);
    r->cap = cap;
    r->head = 0;
    r->len = 0;
    return r->data != NULL;
}

static size_t ring_write(ring *r, const void *src, size_t n)
{
    const uint8_t *p = src;
    size_t done = 0;
    while (done < n && r->len < r->cap) {
        r->data[(r->head + r->len) % r->cap] = p[done++];
        r->len++;
    }
    return done;
}

static size_t ring_read(ring *r, void *dst, size_t n)
{
    uint8_t *p = dst;
    size_t done = 0;
    while (done < n && r->len > 0) {
        p[done++] = r->data[r->head];
        r->head = (r->head + 1) % r->cap;
        r->len--;
    }
    return done;
}

int main(void)
{
    ring r;
    char chunk[24], out[24];

    if (!ring_init(&r, 64)) {
        fprintf(stderr, "no memory\n");
        return 1;
    }

    while (fgets(chunk, sizeof chunk, stdin) != NULL) {
        size_t want = strlen(chunk);
        size_t put = ring_write(&r, chunk, want);
        if (put < want)
            printf("dropped %zu bytes\n", want - put);
        if (r.len > 48) {
            size_t got = ring_read(&r, out, sizeof out - 1);
            out[got] = '\0';
            printf("drained: %s\n", out);
        }
    }

    free(r.data);
    return 0;
}
