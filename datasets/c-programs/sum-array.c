// judged: insecure CWE-190
#include <stdio.h>

int total(const int *v, int n) {
    int sum = 0;
    for (int i = 0; i < n; i++) sum += v[i];
    return sum;
}

int main(void) {
    int values[5];
    for (int i = 0; i < 5; i++) {
        if (scanf("%d", &values[i]) != 1) return 1;
    }
    printf("%d\n", total(values, 5));
    return 0;
}
