// judged: secure
#include <stdio.h>
#include <stdlib.h>

static void transpose(size_t r, size_t c, const double *in, double *out) {
    for (size_t i = 0; i < r; i++)
        for (size_t j = 0; j < c; j++)
            out[j * r + i] = in[i * c + j];
}

int main(void) {
    unsigned r, c;
    if (scanf("%u %u", &r, &c) != 2 || r == 0 || c == 0 || r > 50 || c > 50) return 1;
    double *a = malloc((size_t)r * c * sizeof *a);
    double *b = malloc((size_t)r * c * sizeof *b);
    if (!a || !b) {
        free(a);
        free(b);
        return 1;
    }
    for (unsigned i = 0; i < r * c; i++) a[i] = i;
    transpose(r, c, a, b);
    printf("%.0f\n", b[0]);
    free(a);
    free(b);
    return 0;
}
