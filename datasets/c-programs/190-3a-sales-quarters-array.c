// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define MONTHS 12
#define QUARTERS 4

int getMonthlySales(void);

int main(void) {
    int sales[MONTHS];
    int quarterlySales[QUARTERS] = {0};

    srand(time(NULL));
    for (int month = 0; month < MONTHS; month++) {
        sales[month] = getMonthlySales();
        quarterlySales[month / 3] += sales[month];
    }
    for (int q = 0; q < QUARTERS; q++) {
        printf("Quarter %d sales: $%d\n", q + 1, quarterlySales[q]);
    }
    return 0;
}

int getMonthlySales(void) {
    return rand() % 100001;
}
