// judged: secure
// why: both sizes are 1..50, and both blocks hold rows * cols numbers
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    int rows, cols;
    if (scanf("%d %d", &rows, &cols) != 2 || rows < 1 || rows > 50 || cols < 1 || cols > 50)
        return 1;
    double *a = malloc((size_t)rows * cols * sizeof(double));
    double *b = malloc((size_t)rows * cols * sizeof(double));
    if (a == NULL || b == NULL) {
        free(a);
        free(b);
        return 1;
    }
    for (int i = 0; i < rows * cols; i++)
        if (scanf("%lf", &a[i]) != 1)
            a[i] = 0;
    for (int i = 0; i < rows; i++)
        for (int j = 0; j < cols; j++)
            b[j * rows + i] = a[i * cols + j];
    for (int i = 0; i < cols; i++) {
        for (int j = 0; j < rows; j++)
            printf("%g ", b[i * rows + j]);
        putchar('\n');
    }
    free(a);
    free(b);
    return 0;
}
