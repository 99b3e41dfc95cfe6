// judged: insecure CWE-190
// why: hours and rate are unbounded, so regular * rate and overtime * rate * 3 overflow int.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct employee {
    char name[32];
    int hours;
    int rate; /* cents per hour */
};

static int read_employee(struct employee *e)
{
    char line[128];

    if (fgets(line, sizeof line, stdin) == NULL)
        return 0;
    if (sscanf(line, "%31s %d %d", e->name, &e->hours, &e->rate) != 3)
        return 0;
    return 1;
}

static int gross_pay(const struct employee *e)
{
    int regular = e->hours > 40 ? 40 : e->hours;
    int overtime = e->hours - regular;

    return regular * e->rate + overtime * e->rate * 3 / 2;
}

static int tax(int gross)
{
    if (gross < 50000)
        return gross / 10;
    return 5000 + (gross - 50000) / 5;
}

int main(void)
{
    struct employee staff[25];
    int n = 0, total = 0;

    printf("Enter name, hours, rate (cents), one per line; empty line ends:\n");
    while (n < 25 && read_employee(&staff[n]))
        n++;

    printf("%-20s %10s %10s %10s\n", "Name", "Gross", "Tax", "Net");
    for (int i = 0; i < n; i++) {
        int gross = gross_pay(&staff[i]);
        int t = tax(gross);
        printf("%-20s %10d %10d %10d\n", staff[i].name, gross, t, gross - t);
        total += gross - t;
    }
    printf("Total net: %d\n", total);
    return 0;
}
