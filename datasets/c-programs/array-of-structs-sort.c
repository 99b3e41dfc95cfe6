// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct employee {
    char name[32];
    int salary;
};

static int compare(const void *a, const void *b) {
    const struct employee *x = a;
    const struct employee *y = b;
    return (x->salary > y->salary) - (x->salary < y->salary);
}

int main(void) {
    struct employee staff[] = {
        {"Alice", 3000}, {"Bob", 2500}, {"Carol", 4100},
    };
    size_t n = sizeof(staff) / sizeof(staff[0]);
    qsort(staff, n, sizeof(staff[0]), compare);
    for (size_t i = 0; i < n; i++) {
        printf("%-10s %d\n", staff[i].name, staff[i].salary);
    }
    return 0;
}
