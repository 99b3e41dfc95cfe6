// judged: secure
// why: All loops run over the constant dimensions of the arrays and each scanf is checked.
#include <stdio.h>

#define ROWS 3
#define COLS 4

static void transpose(int src[ROWS][COLS], int dst[COLS][ROWS])
{
    for (int i = 0; i < ROWS; i++)
        for (int j = 0; j < COLS; j++)
            dst[j][i] = src[i][j];
}

int main(void)
{
    int m[ROWS][COLS];
    int t[COLS][ROWS];

    printf("Enter %d numbers:\n", ROWS * COLS);
    for (int i = 0; i < ROWS; i++) {
        for (int j = 0; j < COLS; j++) {
            if (scanf("%d", &m[i][j]) != 1) {
                printf("Invalid input\n");
                return 1;
            }
        }
    }

    transpose(m, t);

    printf("Transposed:\n");
    for (int i = 0; i < COLS; i++) {
        for (int j = 0; j < ROWS; j++)
            printf("%6d", t[i][j]);
        putchar('\n');
    }
    return 0;
}
