// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int random_in_range(int lo, int hi)
{
    return lo + (int)((double)rand() / ((double)RAND_MAX + 1.0) * (hi - lo + 1));
}

int main(void)
{
    srand((unsigned)time(NULL));
    int a = random_in_range(10, 1000);
    int b = random_in_range(10, 1000);
    int diff = a - b;
    printf("%d - %d = %d\n", a, b, diff);
    return 0;
}
