// judged: insecure CWE-190
// why: cmp subtracts two arbitrary ints (and median adds two), which overflows for values of opposite sign.
#include <stdio.h>
#include <stdlib.h>

int cmp(const void *a, const void *b) {
    return *(const int *)a - *(const int *)b;
}

double median(int *v, int n) {
    qsort(v, n, sizeof(int), cmp);
    if (n % 2 == 0)
        return (v[n / 2 - 1] + v[n / 2]) / 2.0;
    return v[n / 2];
}

int main(void) {
    int values[20];
    int n = 0;

    printf("Enter up to 20 integers, end with Ctrl-D:\n");
    while (n < 20 && scanf("%d", &values[n]) == 1)
        n++;

    if (n == 0) {
        printf("No data\n");
        return 0;
    }
    printf("Median: %.1f\n", median(values, n));
    return 0;
}
