// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

typedef struct {
    char name[4];
    int sales;
} Month;

static const char *const names[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

int getMonthlySales(void) { return rand() % 100001; }

int main(void) {
    Month months[12];
    int quarters[4] = {0};

    srand(time(NULL));
    for (int i = 0; i < 12; i++) {
        snprintf(months[i].name, sizeof(months[i].name), "%s", names[i]);
        months[i].sales = getMonthlySales();
    }
    for (int i = 0; i < 12; i++) {
        quarters[i / 3] += months[i].sales;
        printf("%s: %d\n", months[i].name, months[i].sales);
    }
    for (int q = 0; q < 4; q++) {
        printf("Q%d: %d\n", q + 1, quarters[q]);
    }
    return 0;
}
