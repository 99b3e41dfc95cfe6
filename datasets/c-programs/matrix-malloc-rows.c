// judged: secure
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    int n;
    if (scanf("%d", &n) != 1 || n < 1 || n > 50) return 1;
    double **m = calloc((size_t)n, sizeof *m);
    if (m == NULL) return 1;
    int ok = 1;
    for (int i = 0; i < n; i++) {
        m[i] = calloc((size_t)n, sizeof **m);
        if (m[i] == NULL) {
            ok = 0;
            break;
        }
        m[i][i] = 1.0;
    }
    if (ok) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) printf("%g ", m[i][j]);
            putchar('\n');
        }
    }
    for (int i = 0; i < n; i++) free(m[i]);
    free(m);
    return ok ? 0 : 1;
}
