// judged: secure
#include <stdio.h>

int main(void) {
    int n;
    double sum = 0.0, x;
    printf("How many? ");
    if (scanf("%d", &n) != 1 || n <= 0) {
        printf("Invalid count\n");
        return 1;
    }
    for (int i = 0; i < n; i++) {
        if (scanf("%lf", &x) != 1) return 1;
        sum += x;
    }
    printf("Average: %.2f\n", sum / n);
    return 0;
}
