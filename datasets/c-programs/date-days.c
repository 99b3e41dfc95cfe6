// judged: secure
#include <stdio.h>
#include <stdbool.h>

static bool is_leap(int y) {
    return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
}

int main(void) {
    static const int days[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int y, m;
    if (scanf("%d-%d", &y, &m) != 2) return 1;
    if (m < 1 || m > 12) {
        puts("bad month");
        return 1;
    }
    int d = days[m - 1];
    if (m == 2 && is_leap(y)) d++;
    printf("%d\n", d);
    return 0;
}
