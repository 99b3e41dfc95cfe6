// judged: secure
// why: rows and cols are 1..100, calloc tested, indexes below rows * cols, freed
#include <stdio.h>
#include <stdlib.h>
#include <stdint.h>

/* rows x cols matrix of ints, sizes from the command line */
struct matrix {
    size_t rows, cols;
    int *cell;
};

static int matrix_make(struct matrix *m, size_t rows, size_t cols)
{
    if (rows == 0 || cols == 0 || rows > 100 || cols > 100)
        return -1;
    m->cell = calloc(rows * cols, sizeof *m->cell);
    if (m->cell == NULL)
        return -1;
    m->rows = rows;
    m->cols = cols;
    return 0;
}

int main(int argc, char *argv[])
{
    struct matrix m;

    if (argc != 3) {
        fprintf(stderr, "usage: %s ROWS COLS\n", argv[0]);
        return 1;
    }
    if (matrix_make(&m, strtoul(argv[1], NULL, 10), strtoul(argv[2], NULL, 10)) != 0) {
        fprintf(stderr, "cannot make the matrix\n");
        return 1;
    }

    for (size_t r = 0; r < m.rows; r++) {
        for (size_t c = 0; c < m.cols; c++) {
            m.cell[r * m.cols + c] = (int)(r * c);
        }
    }
    for (size_t r = 0; r < m.rows; r++) {
        for (size_t c = 0; c < m.cols; c++)
            printf("%d ", m.cell[r * m.cols + c]);
        printf("\n");
    }

    free(m.cell);
    return 0;
}
