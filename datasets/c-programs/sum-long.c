// judged: secure
#include <stdio.h>

int main(void) {
    int values[5];
    long long sum = 0;
    for (int i = 0; i < 5; i++) {
        if (scanf("%d", &values[i]) != 1) {
            fprintf(stderr, "bad input\n");
            return 1;
        }
        sum += values[i];
    }
    printf("%lld\n", sum);
    return 0;
}
