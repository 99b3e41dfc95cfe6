// judged: secure
// why: n is held in 0..20, for which neither the int Fibonacci numbers nor the factorial overflow.
#include <stdio.h>

unsigned long long factorial(unsigned int n)
{
    unsigned long long r = 1;
    for (unsigned int i = 2; i <= n; i++)
        r *= i;
    return r;
}

int fibonacci(int n)
{
    int a = 0, b = 1;
    for (int i = 0; i < n; i++) {
        int t = a + b;
        a = b;
        b = t;
    }
    return a;
}

int main(void)
{
    int n;

    printf("Enter n (0-20): ");
    if (scanf("%d", &n) != 1 || n < 0 || n > 20) {
        printf("n must be between 0 and 20\n");
        return 1;
    }
    printf("%d! = %llu\n", n, factorial((unsigned int)n));
    printf("fib(%d) = %d\n", n, fibonacci(n));
    return 0;
}
