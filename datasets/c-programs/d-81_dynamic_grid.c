// judged: secure
// why: every allocation is tested, a half-built grid is freed, both grids are freed on each way out, and indices follow the sizes.
#include <stdio.h>
#include <stdlib.h>

static void grid_free(int **g, int rows)
{
    if (g == NULL)
        return;
    for (int i = 0; i < rows; i++)
        free(g[i]);
    free(g);
}

static int **grid_new(int rows, int cols)
{
    int **g = calloc((size_t)rows, sizeof *g);
    if (g == NULL)
        return NULL;
    for (int i = 0; i < rows; i++) {
        g[i] = calloc((size_t)cols, sizeof **g);
        if (g[i] == NULL) {
            grid_free(g, i);
            return NULL;
        }
    }
    return g;
}

int main(void)
{
    const int rows = 3, cols = 4;
    int **a = grid_new(rows, cols);
    int **t = grid_new(cols, rows);

    if (a == NULL || t == NULL) {
        fprintf(stderr, "not enough memory\n");
        grid_free(a, rows);
        grid_free(t, cols);
        return 1;
    }

    for (int i = 0; i < rows; i++)
        for (int j = 0; j < cols; j++)
            a[i][j] = i * cols + j;
    for (int i = 0; i < rows; i++)
        for (int j = 0; j < cols; j++)
            t[j][i] = a[i][j];

    for (int i = 0; i < cols; i++) {
        for (int j = 0; j < rows; j++)
            printf("%3d", t[i][j]);
        putchar('\n');
    }

    grid_free(a, rows);
    grid_free(t, cols);
    return 0;
}
