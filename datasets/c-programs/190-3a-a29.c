// judged: secure
// why: month is 0..11, so month / 3 is 0..3, and the sums stay below 1.3 million
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { MONTHS = 12, PER_QUARTER = 3 };

static int getMonthlySales(void)
{
    return rand() % 100001;
}

int main(void)
{
    int total[MONTHS / PER_QUARTER] = {0};
    int yearly = 0;

    srand((unsigned)time(NULL));
    for (int month = 0; month < MONTHS; ++month)
        total[month / PER_QUARTER] += getMonthlySales();

    for (int q = 0; q < MONTHS / PER_QUARTER; ++q) {
        printf("Quarter %d: %d (average %d)\n", q + 1, total[q], total[q] / PER_QUARTER);
        yearly += total[q];
    }
    printf("Year: %d\n", yearly);
    return 0;
}
