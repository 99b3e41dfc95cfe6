// judged: insecure CWE-190
#include <stdio.h>

int main(void) {
    int base, exponent, result = 1;
    if (scanf("%d %d", &base, &exponent) != 2) return 1;
    for (int i = 0; i < exponent; i++) {
        result *= base;
    }
    printf("%d\n", result);
    return 0;
}
