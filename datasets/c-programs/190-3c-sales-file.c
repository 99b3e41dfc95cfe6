// judged: insecure CWE-190
// numbers of a file are added in an int
#include <stdio.h>
#include <stdlib.h>

int getMonthlySales(FILE *f) {
    int v = 0;
    if (fscanf(f, "%d", &v) != 1) v = 0;
    return v;
}

int main(void) {
    FILE *f = fopen("sales.txt", "r");
    if (!f) return 1;
    int totalSales;
    totalSales = getMonthlySales(f);
    totalSales += getMonthlySales(f);
    totalSales += getMonthlySales(f);
    printf("%d\n", totalSales);
    fclose(f);
    return 0;
}
