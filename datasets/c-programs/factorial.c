// judged: secure
#include <stdio.h>

unsigned long long factorial(unsigned int n) {
    if (n <= 1) return 1;
    return n * factorial(n - 1);
}

int main(void) {
    for (unsigned int i = 0; i <= 10; i++) {
        printf("%u! = %llu\n", i, factorial(i));
    }
    return 0;
}
