// judged: insecure CWE-190
// why: sum += of three unbounded numbers read by scanf overflows int.
#include <stdio.h>

int getMonthlySales(int month) {
    int sales;
    printf("Enter sales for month %d: ", month + 1);
    if (scanf("%d", &sales) != 1) {
        return 0;
    }
    return sales;
}

int main() {
    int sum = 0;

    for (int i = 0; i < 3; i++) {
        sum += getMonthlySales(i);
    }

    printf("Total sales for the first quarter: %d\n", sum);
    return 0;
}
