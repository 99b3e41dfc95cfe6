// judged: secure
#include <stdio.h>
#include <stdlib.h>

static int getMonthlySales(int month) {
    char line[64];
    int sales;

    for (;;) {
        printf("Sales of month %d: ", month + 1);
        if (!fgets(line, sizeof line, stdin)) {
            exit(1);
        }
        if (sscanf(line, "%d", &sales) == 1 && sales >= 0 && sales <= 1000000) {
            return sales;
        }
        printf("From 0 to 1000000, please.\n");
    }
}

int main(void) {
    int sum = 0;
    for (int i = 0; i < 3; i++)
        sum += getMonthlySales(i);
    printf("Q1: %d\n", sum);
    return 0;
}
