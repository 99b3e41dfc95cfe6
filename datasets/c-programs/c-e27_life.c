// judged: secure
// why: Neighbour indices are wrapped with + H and + W before the modulo, so they stay inside the grid.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define H 16
#define W 32

static int neighbours(unsigned char g[H][W], int r, int c)
{
    int n = 0;
    for (int dr = -1; dr <= 1; dr++) {
        for (int dc = -1; dc <= 1; dc++) {
            if (dr == 0 && dc == 0)
                continue;
            n += g[(r + dr + H) % H][(c + dc + W) % W];
        }
    }
    return n;
}

static void step(unsigned char g[H][W])
{
    unsigned char next[H][W];

    for (int r = 0; r < H; r++) {
        for (int c = 0; c < W; c++) {
            int n = neighbours(g, r, c);
            next[r][c] = (n == 3) || (g[r][c] && n == 2);
        }
    }
    memcpy(g, next, sizeof next);
}

static void show(unsigned char g[H][W])
{
    for (int r = 0; r < H; r++) {
        for (int c = 0; c < W; c++)
            putchar(g[r][c] ? '#' : '.');
        putchar('\n');
    }
    putchar('\n');
}

int main(void)
{
    static unsigned char grid[H][W];

    srand(42);
    for (int r = 0; r < H; r++)
        for (int c = 0; c < W; c++)
            grid[r][c] = rand() % 4 == 0;

    for (int gen = 0; gen < 20; gen++) {
        printf("generation %d\n", gen);
        show(grid);
        step(grid);
    }
    return 0;
}
