// judged: secure
// why: getenv tested and the addition is done with __builtin_add_overflow
#include <stdio.h>
#include <stdlib.h>

int add_offset(int value, int *result)
{
    if (__builtin_add_overflow(value, 1000, result))
        return -1;
    return 0;
}

int main(void)
{
    const char *text = getenv("VALUE");
    int sum = 0;

    if (text == NULL) {
        fprintf(stderr, "VALUE is not set\n");
        return 1;
    }
    if (add_offset(atoi(text), &sum) != 0) {
        fprintf(stderr, "overflow\n");
        return 1;
    }
    printf("%d\n", sum);
    return 0;
}
