// judged: secure
// why: each number is at most 10000, so the int sum is at most 30000
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int random_over_1000(void) {
    return rand() % 9000 + 1001;
}

int main() {
    srand((unsigned int)time(NULL));

    int a = random_over_1000();
    int b = random_over_1000();
    int c = random_over_1000();

    printf("a : %d b : %d c : %d\n", a, b, c);

    int sum = a + b + c;
    long long sum2 = (long long)a + b + c;

    printf("sum: %d sum2: %lld\n", sum, sum2);
    return 0;
}
