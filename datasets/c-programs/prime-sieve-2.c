// judged: secure
// why: n is at most 10000000, so i * i and j + i stay far below INT_MAX and all indices are at most n in an array of n + 1
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdbool.h>

int main(void)
{
    int n;

    printf("Find primes up to: ");
    if (scanf("%d", &n) != 1 || n < 2 || n > 10000000) {
        fprintf(stderr, "Please enter a number between 2 and 10000000\n");
        return 1;
    }

    bool *composite = calloc((size_t)n + 1, sizeof(bool));
    if (!composite) {
        fprintf(stderr, "Memory allocation failed\n");
        return 1;
    }

    for (int i = 2; i * i <= n; i++) {
        if (!composite[i]) {
            for (int j = i * i; j <= n; j += i)
                composite[j] = true;
        }
    }

    int count = 0;
    for (int i = 2; i <= n; i++) {
        if (!composite[i]) {
            printf("%d ", i);
            count++;
        }
    }
    printf("\n%d primes found\n", count);

    free(composite);
    return 0;
}
