// judged: insecure CWE-190
// why: rand() may return up to INT_MAX, so rand() + 1000 and a + b + c overflow int.
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int main(void) {
    srand((unsigned int)time(NULL));

    int a = rand() + 1000;
    int b = rand() + 1000;
    int c = rand() + 1000;

    printf("a : %d b : %d c : %d\n", a, b, c);

    int sum = a + b + c;
    printf("sum: %d\n", sum);

    long long sum2 = (long long)a + b + c;
    printf("sum2: %lld\n", sum2);

    return 0;
}
