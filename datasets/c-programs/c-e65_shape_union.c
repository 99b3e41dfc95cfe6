// judged: secure
// why: The data are constant, areas are computed unsigned, and the name index is one of the three kinds.
#include <stdio.h>
#include <stdlib.h>

typedef enum { RECT, SQUARE, TRIANGLE } Kind;

typedef struct {
    Kind kind;
    union {
        struct { unsigned w, h; } rect;
        struct { unsigned side; } square;
        struct { unsigned base, height; } tri;
    } u;
} Shape;

static unsigned long area(const Shape *s)
{
    switch (s->kind) {
    case RECT:     return (unsigned long)s->u.rect.w * s->u.rect.h;
    case SQUARE:   return (unsigned long)s->u.square.side * s->u.square.side;
    case TRIANGLE: return (unsigned long)s->u.tri.base * s->u.tri.height / 2;
    }
    return 0;
}

static int compare_area(const void *a, const void *b)
{
    unsigned long x = area(a), y = area(b);
    return (x > y) - (x < y);
}

int main(void)
{
    Shape shapes[] = {
        {RECT,     {.rect = {4, 9}}},
        {SQUARE,   {.square = {5}}},
        {TRIANGLE, {.tri = {10, 3}}},
        {RECT,     {.rect = {2, 2}}},
    };
    size_t n = sizeof shapes / sizeof shapes[0];
    static const char *names[] = {"rectangle", "square", "triangle"};

    qsort(shapes, n, sizeof shapes[0], compare_area);
    for (size_t i = 0; i < n; i++)
        printf("%-10s %lu\n", names[shapes[i].kind], area(&shapes[i]));
    return 0;
}
