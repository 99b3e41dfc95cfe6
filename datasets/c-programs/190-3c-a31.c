// judged: insecure CWE-369
// why: months stays 0 when no valid line was read, totalSales / months divides by zero
#include <stdio.h>
#include <stdlib.h>

#define MAX_MONTHS 12

int main(void) {
    char line[64];
    long long totalSales = 0;
    int months = 0;

    printf("Enter the sales of each month, an empty line ends the list\n");
    while (months < MAX_MONTHS && fgets(line, sizeof(line), stdin)) {
        if (line[0] == '\n') {
            break;
        }
        int sales = atoi(line);
        if (sales <= 0) {
            printf("Skipping invalid value\n");
            continue;
        }
        totalSales += sales;
        months++;
    }

    printf("Total sales: %lld\n", totalSales);
    printf("Average per month: %lld\n", totalSales / months);
    return 0;
}
