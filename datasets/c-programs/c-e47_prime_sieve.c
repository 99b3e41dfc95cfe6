// judged: secure
// why: limit is held in 2..10000000, i * i fits a 64-bit long and the array has limit + 1 entries.
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LIMIT 10000000L

int main(int argc, char *argv[])
{
    long limit = 100;

    if (argc > 1)
        limit = strtol(argv[1], NULL, 10);
    if (limit < 2 || limit > LIMIT) {
        fprintf(stderr, "limit must be 2..%ld\n", LIMIT);
        return 1;
    }

    bool *composite = calloc((size_t)limit + 1, sizeof *composite);
    if (composite == NULL) {
        fprintf(stderr, "not enough memory\n");
        return 1;
    }

    long count = 0;
    for (long i = 2; i <= limit; i++) {
        if (composite[i])
            continue;
        count++;
        for (long j = i * i; j <= limit; j += i)
            composite[j] = true;
    }

    printf("%ld primes up to %ld\n", count, limit);
    free(composite);
    return 0;
}
