// judged: insecure CWE-787
// months 1 to 12 index quarter[4]
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int getMonthlySales() {
    return rand() % 100001;
}

int main() {
    int quarter[4] = {0, 0, 0, 0};
    srand(time(0));
    for (int i = 1; i <= 12; i++) {
        quarter[i / 3] += getMonthlySales();
    }
    for (int i = 0; i < 4; i++) {
        printf("Quarter %d: %d\n", i + 1, quarter[i]);
    }
    return 0;
}
