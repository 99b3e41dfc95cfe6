// judged: secure
// why: Year, month and day are checked before the tables are indexed.
#include <stdio.h>
#include <stdlib.h>

static const char *const month_names[] = {
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December"
};

static int is_leap(int y)
{
    return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
}

static int days_in_month(int y, int m)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return (m == 2 && is_leap(y)) ? 29 : days[m - 1];
}

static int day_of_year(int y, int m, int d)
{
    int total = d;
    for (int i = 1; i < m; i++)
        total += days_in_month(y, i);
    return total;
}

int main(void)
{
    int y, m, d;

    printf("Date (YYYY-MM-DD): ");
    if (scanf("%4d-%2d-%2d", &y, &m, &d) != 3) {
        printf("Bad format\n");
        return 1;
    }
    if (y < 1 || y > 9999 || m < 1 || m > 12 || d < 1 || d > days_in_month(y, m)) {
        printf("No such date\n");
        return 1;
    }

    printf("%d %s %d is day %d of the year\n", d, month_names[m - 1], y,
           day_of_year(y, m, d));
    return 0;
}
