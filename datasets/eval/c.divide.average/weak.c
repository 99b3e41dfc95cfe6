#include <stdio.h>

int main(void) {
    long sum = 0, number;
    int count = 0;

    while (scanf("%ld", &number) == 1) {
        sum += number;
        count++;
    }
    printf("%ld\n", sum / count);
    return 0;
}
