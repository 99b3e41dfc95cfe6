// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
int larger(void) {
    int r;
    do { r = rand(); } while (r <= 1000);
    return r;
}
int main(void) {
    srand((unsigned) time(NULL));
    int a = larger(), b = larger(), c = larger();
    long long sum = (long long)a + b + c;
    long long sum2 = 0;
    sum2 += a; sum2 += b; sum2 += c;
    printf("a : %d\nb : %d\nc : %d\nsum: %lld\nsum2: %lld\n", a, b, c, sum, sum2);
    return 0;
}
