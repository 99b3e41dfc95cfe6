// judged: secure
#include <stdio.h>

int main(void) {
    int n, count = 0, sum = 0;
    if (scanf("%d", &n) != 1) return 1;
    while (n != 0) {
        int digit = n % 10;
        sum += digit < 0 ? -digit : digit;
        count++;
        n /= 10;
    }
    printf("%d digits, sum %d\n", count, sum);
    return 0;
}
