// judged: secure
// why: the clamped index is used, between 0 and len - 1
#include <stdio.h>

static int clamp(int v, int lo, int hi)
{
    if (v < lo) return lo;
    if (v > hi) return hi;
    return v;
}

struct table {
    const int *data;
    int len;
};

static int lookup(const struct table *t, int want)
{
    int i = clamp(want, 0, t->len - 1);
    if (i != want)
        return -1;
    return t->data[i];
}

int main(void)
{
    const int values[] = {2, 3, 5, 7, 11, 13, 17};
    struct table t = { values, (int)(sizeof(values) / sizeof(values[0])) };
    int n;

    if (scanf("%d", &n) == 1)
        printf("%d\n", lookup(&t, n));
    else
        printf("please enter a number\n");
    return 0;
}
