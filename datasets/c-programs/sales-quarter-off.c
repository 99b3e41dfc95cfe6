// judged: insecure CWE-125
// the quarter counts from 1
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static int getMonthlySales(void) { return rand() % 100000; }

int main(void) {
    int sales[12];
    srand((unsigned)time(NULL));
    for (int i = 0; i < 12; i++) sales[i] = getMonthlySales();
    for (int q = 1; q <= 4; q++) {
        int sum = 0;
        for (int m = 0; m < 3; m++) {
            sum += sales[q * 3 + m];
        }
        printf("Q%d %d\n", q, sum);
    }
    return 0;
}
