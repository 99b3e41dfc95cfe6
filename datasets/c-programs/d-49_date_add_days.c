// judged: insecure CWE-125
// why: the typed month is not checked, so days[m - 1] reads outside the array (and d.day += n may overflow).
#include <stdio.h>

typedef struct { int day, month, year; } Date;

int is_leap(int y) {
    return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
}

int days_in_month(int m, int y) {
    int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (m == 2 && is_leap(y)) return 29;
    return days[m - 1];
}

Date add_days(Date d, int n) {
    d.day += n;
    while (d.day > days_in_month(d.month, d.year)) {
        d.day -= days_in_month(d.month, d.year);
        d.month++;
        if (d.month > 12) {
            d.month = 1;
            d.year++;
        }
    }
    return d;
}

int main() {
    Date d;
    int n;

    printf("Enter date (dd mm yyyy): ");
    if (scanf("%d %d %d", &d.day, &d.month, &d.year) != 3) {
        printf("Invalid date\n");
        return 1;
    }
    printf("Days to add: ");
    if (scanf("%d", &n) != 1 || n < 0 || n > 10000) {
        printf("Invalid number of days\n");
        return 1;
    }
    d = add_days(d, n);
    printf("Result: %02d/%02d/%04d\n", d.day, d.month, d.year);
    return 0;
}
