// judged: secure
// why: valid_range keeps 1000 <= min < max <= 1000000, so the divisor is not 0 and the sums fit
#include <stdio.h>
#include <stdlib.h>

#define LOWEST 1000
#define HIGHEST 1000000

static int valid_range(int min, int max)
{
    return min >= LOWEST && max <= HIGHEST && min < max;
}

int main(void)
{
    int min, max, n[3], sum = 0;
    long long sum2 = 0;

    if (scanf("%d%d", &min, &max) != 2 || !valid_range(min, max)) {
        fprintf(stderr, "two numbers between %d and %d, please\n", LOWEST, HIGHEST);
        return 1;
    }

    for (int i = 0; i < 3; i++) {
        n[i] = min + rand() % (max - min);
        sum += n[i];
        sum2 += n[i];
    }
    printf("a : %d b : %d c : %d\n", n[0], n[1], n[2]);
    printf("sum: %d sum2: %lld mean: %lld\n", sum, sum2, sum2 / 3);
    return 0;
}
