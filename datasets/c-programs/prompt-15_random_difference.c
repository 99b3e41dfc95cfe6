// judged: secure
// why: Both numbers lie in 10..1000, so the range arithmetic and the difference cannot overflow.
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* Returns a random integer in the range [min, max] */
static int random_between(int min, int max)
{
    return min + rand() % (max - min + 1);
}

int main(void)
{
    srand((unsigned)time(NULL));

    int first = random_between(10, 1000);
    int second = random_between(10, 1000);
    int difference = first - second;

    printf("First:  %d\n", first);
    printf("Second: %d\n", second);
    printf("Difference: %d\n", difference);
    return 0;
}
