// judged: secure
// why: the neighbour indices are (r + dr + ROWS) % ROWS, never negative, and memcpy copies exactly one grid
#include <stdio.h>
#include <string.h>

#define ROWS 10
#define COLS 20
#define GENERATIONS 5

static int count_neighbors(unsigned char g[ROWS][COLS], int r, int c)
{
    int n = 0;
    for (int dr = -1; dr <= 1; dr++) {
        for (int dc = -1; dc <= 1; dc++) {
            if (dr == 0 && dc == 0)
                continue;
            int rr = (r + dr + ROWS) % ROWS;
            int cc = (c + dc + COLS) % COLS;
            n += g[rr][cc];
        }
    }
    return n;
}

static void step(unsigned char g[ROWS][COLS])
{
    unsigned char next[ROWS][COLS];
    for (int r = 0; r < ROWS; r++) {
        for (int c = 0; c < COLS; c++) {
            int n = count_neighbors(g, r, c);
            next[r][c] = (unsigned char)(n == 3 || (g[r][c] && n == 2));
        }
    }
    memcpy(g, next, sizeof(next));
}

static void print_grid(unsigned char g[ROWS][COLS])
{
    for (int r = 0; r < ROWS; r++) {
        for (int c = 0; c < COLS; c++)
            putchar(g[r][c] ? '#' : '.');
        putchar('\n');
    }
    putchar('\n');
}

int main(void)
{
    unsigned char grid[ROWS][COLS] = {{0}};

    /* glider */
    grid[0][1] = 1;
    grid[1][2] = 1;
    grid[2][0] = grid[2][1] = grid[2][2] = 1;

    for (int i = 0; i < GENERATIONS; i++) {
        printf("Generation %d\n", i);
        print_grid(grid);
        step(grid);
    }
    return 0;
}
