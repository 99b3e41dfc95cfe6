// judged: secure
// why: row and seat are tested before the plan is touched; the price of a seat is set by the program alone
#include <stdio.h>

#define ROWS 10
#define SEATS 12

struct seat {
    int taken;
    int holder;
    int price;
};

int main(void)
{
    static struct seat plan[ROWS][SEATS];
    int row, seat, holder, income = 0;

    for (int i = 0; i < ROWS; i++)
        for (int j = 0; j < SEATS; j++)
            plan[i][j].price = i < 3 ? 40 : 25;
    while (scanf("%d %d %d", &row, &seat, &holder) == 3) {
        if (row < 0 || row >= ROWS || seat < 0 || seat >= SEATS) {
            puts("no such seat");
            continue;
        }
        if (plan[row][seat].taken) {
            printf("taken by %d\n", plan[row][seat].holder);
            continue;
        }
        plan[row][seat].taken = 1;
        plan[row][seat].holder = holder;
        income += plan[row][seat].price;
    }
    printf("income %d\n", income);
    return 0;
}
