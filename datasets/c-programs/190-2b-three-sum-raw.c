// judged: insecure CWE-190
// three numbers that each may be near INT_MAX are added
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int main() {
    int a, b, c, sum, sum2;
    srand(time(NULL));

    a = rand();
    while (a <= 1000) a = rand();
    b = rand();
    while (b <= 1000) b = rand();
    c = rand();
    while (c <= 1000) c = rand();

    sum = a + b + c;
    sum2 = sum;
    printf("a : %d\nb : %d\nc : %d\nsum: %d\nsum2: %d\n", a, b, c, sum, sum2);
    return 0;
}
