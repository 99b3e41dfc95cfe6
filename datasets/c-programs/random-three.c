// judged: insecure CWE-190
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int main(void) {
    srand((unsigned)time(NULL));
    int a = rand();
    while (a <= 1000) a = rand();
    int b = rand();
    while (b <= 1000) b = rand();
    printf("a: %d b: %d\n", a, b);
    int sum = a + b;
    printf("sum: %d\n", sum);
    return 0;
}
