// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static unsigned int random_above_1000(void)
{
    return 1001u + (unsigned int)(rand() % 100000);
}

int main(void)
{
    unsigned int v[3], sum = 0;

    srand((unsigned int)time(NULL));
    for (int i = 0; i < 3; i++) {
        v[i] = random_above_1000();
        sum += v[i];
    }
    printf("a : %u b : %u c : %u sum: %u sum2: %u\n", v[0], v[1], v[2], sum, v[0] + v[1] + v[2]);
    return 0;
}
