// judged: secure
// why: Each month is at most 100000, so quarters and the total stay far below INT_MAX and i / 3 stays below 4.
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define MONTHS 12
#define QUARTERS 4

int getMonthlySales(int month)
{
    (void)month;
    return rand() % 100001;
}

int main(void)
{
    int quarterSales[QUARTERS] = {0};

    srand(time(NULL));

    for (int i = 0; i < MONTHS; i++) {
        int sales = getMonthlySales(i);
        printf("Month %2d: %d\n", i + 1, sales);
        quarterSales[i / 3] += sales;
    }

    int total = 0;
    for (int q = 0; q < QUARTERS; q++) {
        printf("Quarter %d: %d\n", q + 1, quarterSales[q]);
        total += quarterSales[q];
    }
    printf("Total: %d, average per quarter: %d\n", total, total / QUARTERS);

    return 0;
}
