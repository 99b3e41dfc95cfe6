// judged: secure
// why: five constant intervals; last never exceeds i, so all accesses stay in the array.
#include <stdio.h>
#include <stdlib.h>

typedef struct {
    int start;
    int end;
} Interval;

static int cmp(const void *a, const void *b) {
    const Interval *x = a, *y = b;
    return (x->start > y->start) - (x->start < y->start);
}

static size_t merge(Interval *v, size_t n) {
    if (n == 0) return 0;
    qsort(v, n, sizeof(Interval), cmp);
    size_t last = 0;
    for (size_t i = 1; i < n; i++) {
        if (v[i].start <= v[last].end) {
            if (v[i].end > v[last].end)
                v[last].end = v[i].end;
        } else {
            last++;
            v[last] = v[i];
        }
    }
    return last + 1;
}

int main(void) {
    Interval v[] = {{8, 10}, {1, 3}, {2, 6}, {15, 18}, {17, 20}};
    size_t n = merge(v, sizeof(v) / sizeof(v[0]));
    for (size_t i = 0; i < n; i++)
        printf("[%d, %d] ", v[i].start, v[i].end);
    putchar('\n');
    return 0;
}
