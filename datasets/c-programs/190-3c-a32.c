// judged: secure
// why: only constants are added
#include <stdio.h>

#define JAN 12500
#define FEB 11750
#define MAR 14200

int main(void) {
    int totalSales = 0;
    totalSales += JAN;
    totalSales += FEB;
    totalSales += MAR;
    printf("Total sales: %d\n", totalSales);
    return 0;
}
