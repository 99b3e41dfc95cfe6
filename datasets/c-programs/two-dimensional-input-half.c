// judged: insecure CWE-125
#include <stdio.h>

#define N 4

int main(void) {
    int grid[N][N] = {{0}};
    int row, col;
    if (scanf("%d %d", &row, &col) != 2) return 1;
    if (row < 0 || row >= N) return 1;
    printf("%d\n", grid[row][col]);
    return 0;
}
