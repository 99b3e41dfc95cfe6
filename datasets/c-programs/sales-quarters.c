// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int getMonthlySales(void);

int main(void) {
    int q1 = 0, q2 = 0, q3 = 0, q4 = 0;
    srand(time(NULL));
    for (int i = 0; i < 3; i++) q1 += getMonthlySales();
    for (int i = 3; i < 6; i++) q2 += getMonthlySales();
    for (int i = 6; i < 9; i++) q3 += getMonthlySales();
    for (int i = 9; i < 12; i++) q4 += getMonthlySales();
    printf("%d %d %d %d\n", q1, q2, q3, q4);
    return 0;
}

int getMonthlySales(void) {
    return rand() % 100000;
}
