// judged: secure
// why: each number is 0..1000000, the sum at most 3000000 and times 100 fits into int
#include <stdio.h>

#define MAX_SALE 1000000

int getMonthlySales(int i) {
    int s;
    for (;;) {
        printf("Month %d: ", i + 1);
        int r = scanf("%d", &s);
        if (r != 1)
            return 0;
        if (s >= 0 && s <= MAX_SALE)
            return s;
        printf("Value out of range, try again.\n");
    }
}

int main(void) {
    int sum = 0;
    for (int i = 0; i < 3; i++) {
        sum += getMonthlySales(i);
    }
    printf("First quarter: %d\n", sum);
    printf("In cents: %d\n", sum * 100);
    return 0;
}
