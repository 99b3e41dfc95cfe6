// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int getMonthlySales(int i);

int main()
{
    int sum = 0;
    for (int i = 0; i < 3; i++)
    {
        sum += getMonthlySales(i);
    }
    printf("Total: %d, average %d, share %.1f%%\n", sum, sum / 3, sum * 100.0 / 300000);
    return 0;
}

int getMonthlySales(int i)
{
    static int seeded = 0;
    if (!seeded) {
        srand(time(NULL));
        seeded = 1;
    }
    return (i + 1) * 1000 + rand() % 90001;
}
