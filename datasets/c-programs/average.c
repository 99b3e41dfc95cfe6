// judged: insecure CWE-369
// no numbers, no average
#include <stdio.h>
int main(void) {
    int n = 0;
    long sum = 0;
    int v;
    while (scanf("%d", &v) == 1) {
        sum = (sum + v) % 1000000;
        n++;
        if (n == 1000) break;
    }
    printf("%ld\n", sum / n);
    return 0;
}
