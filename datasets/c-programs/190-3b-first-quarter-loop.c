// judged: secure
#include <stdio.h>

int getMonthlySales(int month) {
    int sales = 0;
    switch (month) {
        case 0:
            sales = 10000;
            break;
        case 1:
            sales = 15000;
            break;
        case 2:
            sales = 20000;
            break;
        default:
            printf("Invalid month\n");
            break;
    }
    return sales;
}

int main() {
    int sum = 0;
    for (int i = 0; i <= 2; i++) {
        sum += getMonthlySales(i);
    }
    printf("Total sales for the first quarter: %d\n", sum);
    return 0;
}
