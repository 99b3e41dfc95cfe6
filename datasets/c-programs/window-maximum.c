// judged: todo-secure
// why: k is 1..n, so the window that begins at i < n - k + 1 ends inside the block
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    int n, k;
    if (scanf("%d %d", &n, &k) != 2 || n < 1 || n > 5000 || k < 1 || k > n)
        return 1;
    int *a = calloc(n, sizeof(int));
    if (a == NULL)
        return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%d", &a[i]) != 1)
            break;
    }
    for (int i = 0; i < n - k + 1; i++) {
        int best = a[i];
        for (int j = 1; j < k; j++)
            if (a[i + j] > best)
                best = a[i + j];
        printf("%d\n", best);
    }
    free(a);
    return 0;
}
