// judged: secure
#include <stdio.h>

int main(void) {
    unsigned long long fib[60];
    fib[0] = 0;
    fib[1] = 1;
    for (int i = 2; i < 60; i++) {
        fib[i] = fib[i - 1] + fib[i - 2];
    }
    int n;
    if (scanf("%d", &n) != 1 || n < 0 || n >= (int)(sizeof(fib) / sizeof(fib[0]))) {
        return 1;
    }
    printf("%llu\n", fib[n]);
    return 0;
}
