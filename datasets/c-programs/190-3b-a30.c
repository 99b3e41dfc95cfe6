// judged: insecure CWE-190
// why: three numbers up to INT_MAX are added as int, the test sum < 0 comes after the overflow
#include <stdio.h>

int getMonthlySales(int month) {
    int sales = 0;
    printf("Enter the sales for month %d: ", month + 1);
    if (scanf("%d", &sales) != 1 || sales < 0) {
        printf("Invalid sales, using 0.\n");
        return 0;
    }
    return sales;
}

int main() {
    int sum = 0;
    for (int i = 0; i < 3; i++) {
        sum += getMonthlySales(i);
    }
    if (sum < 0) {
        printf("Overflow while adding the sales\n");
        return 1;
    }
    printf("Total sales for the first quarter: %d\n", sum);
    return 0;
}
