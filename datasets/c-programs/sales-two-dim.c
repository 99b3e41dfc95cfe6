// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define QUARTERS 4
#define MONTHS_PER_QUARTER 3

double getMonthlySales(int month)
{
    (void)month;
    return (double)(rand() % 10000001) / 100.0;
}

int main(void)
{
    double sales[QUARTERS][MONTHS_PER_QUARTER];
    double year = 0.0;

    srand((unsigned)time(NULL));
    for (int q = 0; q < QUARTERS; q++)
        for (int m = 0; m < MONTHS_PER_QUARTER; m++)
            sales[q][m] = getMonthlySales(q * MONTHS_PER_QUARTER + m);

    for (int q = 0; q < QUARTERS; q++) {
        double total = 0.0;
        for (int m = 0; m < MONTHS_PER_QUARTER; m++)
            total += sales[q][m];
        year += total;
        printf("Q%d: %.2f\n", q + 1, total);
    }
    printf("Year: %.2f\n", year);
    return 0;
}
