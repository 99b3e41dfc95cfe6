// judged: insecure CWE-369
// why: diff is 0 when both numbers are equal, num1 / diff divides by zero
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int main() {
    int num1, num2, diff, ratio;

    srand(time(NULL));
    num1 = rand() % (1000 - 10 + 1) + 10;
    num2 = rand() % (1000 - 10 + 1) + 10;

    diff = num1 - num2;
    ratio = num1 / diff;

    printf("First: %d, second: %d\n", num1, num2);
    printf("Difference: %d\n", diff);
    printf("The first is %d times the difference\n", ratio);
    return 0;
}
