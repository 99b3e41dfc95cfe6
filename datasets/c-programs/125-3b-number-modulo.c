// judged: secure
#include <stdio.h>

int main(void)
{
    const char *days[7] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    int n;

    printf("Number: ");
    if (scanf("%d", &n) != 1) {
        puts("That is no number.");
        return 1;
    }
    int i = n % 7;
    if (i < 0) {
        i += 7;
    }
    printf("%s\n", days[i]);
    return 0;
}
