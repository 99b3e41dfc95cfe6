// judged: secure
// why: after the loop y < HEIGHT and 0 <= number < WIDTH, cell is called on a row with number below 4
#include <stdio.h>

#define WIDTH 4
#define HEIGHT 3

static int cell(const int *grid, unsigned position)
{
    if (position >= WIDTH * HEIGHT)
        return -1;
    return grid[(position / WIDTH) * WIDTH + position % WIDTH];
}

int main(void)
{
    int grid[HEIGHT][WIDTH];
    int number;

    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++)
            grid[y][x] = (y + 1) * (x + 1);

    printf("Position: ");
    if (scanf("%d", &number) != 1 || number < 0) {
        printf("-1\n");
        return 0;
    }

    /* walk down the rows so that no row is left */
    int y = 0;
    while (y < HEIGHT && number >= WIDTH) {
        number -= WIDTH;
        y++;
    }
    if (y == HEIGHT) {
        printf("-1\n");
        return 0;
    }
    printf("%d %d\n", grid[y][number], cell(grid[y], (unsigned)number));
    return 0;
}
