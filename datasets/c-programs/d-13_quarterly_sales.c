// judged: secure
// why: each of twelve sales is at most 100000, so the sums stay far below INT_MAX and month / 3 is 0..3.
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int getMonthlySales(int month) {
    (void)month;
    return rand() % 100001;
}

int main(void) {
    int quarters[4] = {0};
    int total = 0;

    srand((unsigned int)time(NULL));

    for (int month = 0; month < 12; month++) {
        int sales = getMonthlySales(month);
        quarters[month / 3] += sales;
    }

    for (int q = 0; q < 4; q++) {
        printf("Quarter %d: %d\n", q + 1, quarters[q]);
        total += quarters[q];
    }
    printf("Year: %d, average per quarter: %.2f\n", total, total / 4.0);
    return 0;
}
