// judged: insecure CWE-787
// why: month runs to 12, quarterly[12 / 3] is quarterly[4] of 4
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define MONTHS 12
#define QUARTERS 4

int getMonthlySales(int month) {
    (void)month;
    return rand() % 100001;
}

int main() {
    int quarterly[QUARTERS] = {0};
    srand(time(NULL));

    for (int month = 1; month <= MONTHS; month++) {
        quarterly[month / 3] += getMonthlySales(month);
    }

    for (int q = 0; q < QUARTERS; q++) {
        printf("Q%d: %d\n", q + 1, quarterly[q]);
    }
    return 0;
}
