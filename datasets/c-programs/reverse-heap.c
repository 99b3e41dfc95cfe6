// judged: secure
// why: n is 1..1000; the mirrored place n - 1 - i lies in the block for every i below n / 2
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    int n;
    if (scanf("%d", &n) != 1 || n < 1 || n > 1000)
        return 1;
    long *v = malloc(n * sizeof *v);
    if (!v)
        return 1;
    for (int i = 0; i < n; i++)
        if (scanf("%ld", &v[i]) != 1) {
            free(v);
            return 1;
        }
    for (int i = 0; i < n / 2; i++) {
        long t = v[i];
        v[i] = v[n - 1 - i];
        v[n - 1 - i] = t;
    }
    for (int i = n - 1; i >= 0; i--)
        printf("%ld ", v[i]);
    putchar('\n');
    free(v);
    return 0;
}
