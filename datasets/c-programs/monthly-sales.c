// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int getMonthlySales(int month) {
    (void)month;
    return rand() % 100001;
}

int main() {
    int quarters[4] = {0};
    srand(time(NULL));
    for (int month = 0; month < 12; month++) {
        quarters[month / 3] += getMonthlySales(month);
    }
    for (int q = 0; q < 4; q++) {
        printf("Quarter %d: %d\n", q + 1, quarters[q]);
    }
    return 0;
}
