// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int main(void)
{
    int min = 1001;
    int max = RAND_MAX;
    srand(time(0));
    int x = min + rand() % (max - min);
    printf("%d\n", x);
    return 0;
}
