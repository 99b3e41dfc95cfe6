// judged: insecure CWE-125
// why: days_in_month[month - 1] is read before month is tested to be 1..12
#include <stdio.h>
#include <stdbool.h>

bool is_leap_year(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || (year % 400 == 0);
}

bool is_valid_date(int year, int month, int day)
{
    static const int days_in_month[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    int max_day = days_in_month[month - 1];
    if (month == 2 && is_leap_year(year))
        max_day = 29;

    if (year < 1 || month < 1 || month > 12)
        return false;
    return day >= 1 && day <= max_day;
}

int main(void)
{
    char buffer[64];
    int year, month, day;

    printf("Enter date (YYYY-MM-DD): ");
    if (fgets(buffer, sizeof(buffer), stdin) == NULL) {
        fprintf(stderr, "Error reading input\n");
        return 1;
    }

    if (sscanf(buffer, "%d-%d-%d", &year, &month, &day) != 3) {
        fprintf(stderr, "Invalid format\n");
        return 1;
    }

    if (!is_valid_date(year, month, day)) {
        printf("Invalid date\n");
        return 1;
    }

    printf("Year: %d, Month: %d, Day: %d%s\n", year, month, day,
           is_leap_year(year) ? " (leap year)" : "");
    return 0;
}
