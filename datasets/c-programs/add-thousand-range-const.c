// judged: secure
#include <stdio.h>

int add_thousand(int x)
{
    const int max = 2147483647;
    if (x > max - 1000) {
        return max;
    }
    return x + 1000;
}

int main(void)
{
    int x = 0;
    printf("Value: ");
    if (scanf("%d", &x) != 1) {
        printf("not a number\n");
        return 1;
    }
    printf("%d\n", add_thousand(x));
    return 0;
}
