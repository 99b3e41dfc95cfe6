// judged: insecure CWE-125
// the bounds are swapped
#include <stdio.h>

#define ROWS 3
#define COLS 4

int main(void) {
    int grid[ROWS][COLS] = {{1, 2, 3, 4}, {5, 6, 7, 8}, {9, 10, 11, 12}};
    int r, c;
    if (scanf("%d %d", &r, &c) != 2) return 1;
    if (r < 0 || r >= COLS || c < 0 || c >= ROWS) return 1;
    printf("%d\n", grid[r][c]);
    return 0;
}
