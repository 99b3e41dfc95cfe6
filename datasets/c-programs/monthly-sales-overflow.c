// judged: insecure CWE-190
#include <stdio.h>

int main() {
    int totalSales = 0;
    int sales;
    for (int i = 1; i <= 3; i++) {
        printf("Enter sales for month %d: ", i);
        scanf("%d", &sales);
        totalSales += sales;
    }
    printf("Total: %d\n", totalSales);
    return 0;
}
