// judged: insecure CWE-125
// why: row is tested against COLS (5) while there are 3 rows
#include <stdio.h>

#define ROWS 3
#define COLS 5

int getValue(int matrix[ROWS][COLS], int row, int col) {
    if (row < 0 || row >= COLS || col < 0 || col >= COLS) {
        return -1;
    }
    return matrix[row][col];
}

int main() {
    int matrix[ROWS][COLS];
    int row, col;

    for (int i = 0; i < ROWS; i++) {
        for (int j = 0; j < COLS; j++) {
            matrix[i][j] = i * COLS + j;
        }
    }

    printf("Enter row and column: ");
    if (scanf("%d %d", &row, &col) != 2) {
        printf("Invalid input\n");
        return 1;
    }
    printf("Value: %d\n", getValue(matrix, row, col));
    return 0;
}
