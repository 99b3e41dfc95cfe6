// judged: insecure CWE-190
// why: rand() can be RAND_MAX == INT_MAX, so rand() + 1000 and a + b + c overflow
#include <stdio.h>
#include <stdlib.h>

int main() {
    int a = rand() + 1000;
    int b = rand() + 1000;
    int c = rand() + 1000;

    printf("a: %d, b: %d, c: %d\n", a, b, c);
    printf("sum: %d\n", a + b + c);
    return 0;
}
