// judged: insecure CWE-190
// why: totalSales += of three unbounded scanf numbers overflows int.
#include <stdio.h>

int main() {
    int totalSales = 0;
    int january, february, march;

    printf("Enter sales for January: ");
    scanf("%d", &january);
    printf("Enter sales for February: ");
    scanf("%d", &february);
    printf("Enter sales for March: ");
    scanf("%d", &march);

    totalSales += january;
    totalSales += february;
    totalSales += march;

    printf("Total sales: %d\n", totalSales);
    return 0;
}
