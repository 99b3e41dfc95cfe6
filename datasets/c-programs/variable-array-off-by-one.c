// judged: insecure CWE-787
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    int n;
    if (scanf("%d", &n) != 1 || n < 1 || n > 1000) return 1;
    int *values = malloc(n * sizeof(int));
    if (values == NULL) return 1;
    for (int i = 0; i <= n; i++) {
        values[i] = i;
    }
    printf("%d\n", values[0]);
    free(values);
    return 0;
}
