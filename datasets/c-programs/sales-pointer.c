// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static int getMonthlySales(void) { return rand() % 100000; }

static void fill(int *sales, size_t n) {
    for (int *p = sales; p != sales + n; ++p) {
        *p = getMonthlySales();
    }
}

static long quarter(const int *sales, int q) {
    const int *from = sales + 3 * q;
    return (long)from[0] + from[1] + from[2];
}

int main(void) {
    int sales[12];
    srand((unsigned)time(NULL));
    fill(sales, sizeof sales / sizeof sales[0]);
    for (int q = 0; q < 4; q++) {
        printf("Q%d %ld\n", q + 1, quarter(sales, q));
    }
    return 0;
}
