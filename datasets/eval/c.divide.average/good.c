#include <stdio.h>

int main(void) {
    long long sum = 0, number;
    long long count = 0;
    while (scanf("%lld", &number) == 1) {
        if (__builtin_add_overflow(sum, number, &sum)) {
            fputs("the numbers are too large\n", stderr);
            return 1;
        }
        count++;
    }
    if (count == 0) {
        fputs("there are no numbers\n", stderr);
        return 1;
    }
    printf("%lld\n", sum / count);
    return 0;
}
