// judged: secure
// why: Bounds are tested before each cell is read and visited cells stop the recursion.
#include <stdio.h>

#define ROWS 7
#define COLS 10

static char maze[ROWS][COLS + 1] = {
    "##########",
    "#S   #   #",
    "### ## # #",
    "#      # #",
    "# #### # #",
    "#    #  E#",
    "##########"
};

static int solve(int r, int c)
{
    if (r < 0 || r >= ROWS || c < 0 || c >= COLS)
        return 0;
    if (maze[r][c] == 'E')
        return 1;
    if (maze[r][c] != ' ' && maze[r][c] != 'S')
        return 0;

    maze[r][c] = '.';
    if (solve(r + 1, c) || solve(r, c + 1) || solve(r - 1, c) || solve(r, c - 1))
        return 1;
    maze[r][c] = 'x';
    return 0;
}

static int find_start(int *r, int *c)
{
    for (int i = 0; i < ROWS; i++) {
        for (int j = 0; j < COLS; j++) {
            if (maze[i][j] == 'S') {
                *r = i;
                *c = j;
                return 1;
            }
        }
    }
    return 0;
}

int main(void)
{
    int r, c;

    if (!find_start(&r, &c)) {
        printf("No start\n");
        return 1;
    }
    printf(solve(r, c) ? "Solved\n" : "No way out\n");
    for (int i = 0; i < ROWS; i++)
        puts(maze[i]);
    return 0;
}
