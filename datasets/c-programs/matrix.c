// judged: secure
#include <stdio.h>

#define ROWS 3
#define COLS 3

void multiply(int a[ROWS][COLS], int b[ROWS][COLS], int out[ROWS][COLS]) {
    for (int i = 0; i < ROWS; i++) {
        for (int j = 0; j < COLS; j++) {
            out[i][j] = 0;
            for (int k = 0; k < COLS; k++) {
                out[i][j] += a[i][k] * b[k][j];
            }
        }
    }
}

int main(void) {
    int a[ROWS][COLS] = {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}};
    int b[ROWS][COLS] = {{9, 8, 7}, {6, 5, 4}, {3, 2, 1}};
    int c[ROWS][COLS];
    multiply(a, b, c);
    for (int i = 0; i < ROWS; i++) {
        for (int j = 0; j < COLS; j++) printf("%d ", c[i][j]);
        printf("\n");
    }
    return 0;
}
