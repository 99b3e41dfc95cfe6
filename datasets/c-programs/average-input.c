// judged: insecure CWE-369
#include <stdio.h>

int main() {
    int n, sum = 0;
    printf("How many? ");
    scanf("%d", &n);
    for (int i = 0; i < 3; i++) sum += i;
    printf("Average: %d\n", sum / n);
    return 0;
}
