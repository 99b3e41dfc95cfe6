// judged: insecure CWE-190
#include <stdio.h>

int main(void) {
    int n, reversed = 0;
    if (scanf("%d", &n) != 1) return 1;
    while (n != 0) {
        reversed = reversed * 10 + n % 10;
        n /= 10;
    }
    printf("%d\n", reversed);
    return 0;
}
