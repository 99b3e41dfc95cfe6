// judged: secure
// why: a negative n becomes a huge size_t, and index < size refuses it
#include <stdio.h>
#include <stddef.h>

/* index is unsigned: a negative number arrives as a huge one */
static int getValueFromArray(const int *values, size_t size, size_t index)
{
    return index < size ? values[index] : -1;
}

int main(void)
{
    static const int id_sequence[] = { 4, 8, 15, 16, 23, 42 };
    int n;

    if (scanf("%d", &n) != 1) {
        fputs("not a number\n", stderr);
        return 1;
    }
    return getValueFromArray(id_sequence, sizeof id_sequence / sizeof *id_sequence, n);
}
