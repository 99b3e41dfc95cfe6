// judged: secure
// why: both numbers lie between 10 and 1000, so the difference cannot overflow.
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int main() {
    srand(time(NULL));

    int num1 = rand() % 991 + 10;
    int num2 = rand() % 991 + 10;
    int difference = num1 - num2;

    printf("First number: %d\n", num1);
    printf("Second number: %d\n", num2);
    printf("Difference: %d\n", difference);

    return 0;
}
