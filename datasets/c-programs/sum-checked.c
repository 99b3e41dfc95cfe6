// judged: secure
#include <stdio.h>
#include <limits.h>

static int add(int a, int b, int *out) {
    if ((b > 0 && a > INT_MAX - b) || (b < 0 && a < INT_MIN - b)) {
        return 0;
    }
    *out = a + b;
    return 1;
}

int main(void) {
    int total = 0, v;
    for (int i = 0; i < 3; i++) {
        printf("sales %d: ", i + 1);
        if (scanf("%d", &v) != 1) return 1;
        if (!add(total, v, &total)) {
            fprintf(stderr, "too large\n");
            return 1;
        }
    }
    printf("%d\n", total);
    return 0;
}
