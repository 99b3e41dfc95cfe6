// judged: secure
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ROWS 3
#define COLS 4

int main(void) {
    int grid[ROWS][COLS] = {{1, 2, 3, 4}, {5, 6, 7, 8}, {9, 10, 11, 12}};
    int r, c;
    if (scanf("%d %d", &r, &c) != 2) {
        fprintf(stderr, "two numbers\n");
        return 1;
    }
    if (r < 0 || r >= ROWS || c < 0 || c >= COLS) {
        fprintf(stderr, "out of range\n");
        return 1;
    }
    printf("%d\n", grid[r][c]);
    return 0;
}
