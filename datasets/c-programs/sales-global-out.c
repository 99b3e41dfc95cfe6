// judged: insecure CWE-787
// the month counts from 1 to 12
#include <stdio.h>
#include <stdlib.h>

int sales[12];

int getMonthlySales(int month) {
    return rand() % 100000;
}

int main() {
    int i, q;
    for (i = 1; i <= 12; i++)
        sales[i] = getMonthlySales(i);
    for (q = 0; q < 4; q++)
        printf("Quarter %d: %d\n", q + 1, sales[q * 3 + 1] + sales[q * 3 + 2] + sales[q * 3 + 3]);
    return 0;
}
