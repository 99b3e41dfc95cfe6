// judged: secure
#include <stdio.h>

float monthlySales(int month) {
    static const float sales[] = {1520.50f, 1830.75f, 2110.00f};
    return sales[month];
}

int main() {
    float totalSales = 0;
    totalSales += monthlySales(0);
    totalSales += monthlySales(1);
    totalSales += monthlySales(2);
    printf("Total sales: $%.2f\n", totalSales);
    return 0;
}
