// judged: secure
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    int value, sum;

    if (argc != 2) {
        fprintf(stderr, "usage: %s value\n", argv[0]);
        return 1;
    }
    value = atoi(argv[1]);
    if (__builtin_add_overflow(value, 1000, &sum)) {
        fprintf(stderr, "overflow\n");
        return 1;
    }
    printf("%d\n", sum);
    return 0;
}
