// judged: secure
#include <stdio.h>

#define N 4

int main(void) {
    int grid[N][N];
    int row, col;
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++)
            grid[i][j] = i * N + j;
    printf("row col: ");
    if (scanf("%d %d", &row, &col) != 2) return 1;
    if (row < 0 || row >= N || col < 0 || col >= N) return 1;
    printf("%d\n", grid[row][col]);
    return 0;
}
