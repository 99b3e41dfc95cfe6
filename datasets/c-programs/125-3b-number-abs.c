// judged: insecure CWE-125
// abs(n) % 7 is fine, but the count is 8
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    int numbers[7] = {11, 22, 33, 44, 55, 66, 77};
    int n;

    printf("Number: ");
    if (scanf("%d", &n) != 1)
        return 1;
    if (n < 0)
        n = 0;
    printf("%d\n", numbers[n % 8]);
    return 0;
}
