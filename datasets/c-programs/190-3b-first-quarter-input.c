// judged: insecure CWE-190
// the read sums are added in an int
#include <stdio.h>

int getMonthlySales(int month) {
    int sales;
    printf("Enter the sales of month %d: ", month + 1);
    scanf("%d", &sales);
    return sales;
}

int main() {
    int sum = 0;
    int i;
    for (i = 0; i < 3; i++) {
        sum += getMonthlySales(i);
    }
    printf("Q1: %d\n", sum);
    return 0;
}
