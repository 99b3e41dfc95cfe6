// judged: secure
#include <stdio.h>
#include <limits.h>
#include <stdbool.h>

static bool safe_add(int a, int b, int *out) {
    if ((b > 0 && a > INT_MAX - b) || (b < 0 && a < INT_MIN - b)) {
        return false;
    }
    *out = a + b;
    return true;
}

int main(void) {
    int x, y, sum;
    if (scanf("%d %d", &x, &y) != 2) return 1;
    if (!safe_add(x, y, &sum)) {
        fprintf(stderr, "overflow\n");
        return 1;
    }
    printf("%d\n", sum);
    return 0;
}
