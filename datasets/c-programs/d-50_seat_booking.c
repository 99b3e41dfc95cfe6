// judged: secure
// why: row and col are limited to 1..ROWS and 1..COLS before use, and scanf must give both.
#include <stdio.h>
#include <stdbool.h>

#define ROWS 5
#define COLS 8

static bool seats[ROWS][COLS];

static void show(void)
{
    for (int r = 0; r < ROWS; r++) {
        for (int c = 0; c < COLS; c++)
            putchar(seats[r][c] ? 'X' : '.');
        putchar('\n');
    }
}

int main(void)
{
    int row, col;

    show();
    printf("Row and seat to book (0 0 to stop): ");
    while (scanf("%d %d", &row, &col) == 2) {
        if (row == 0 && col == 0)
            break;
        if (row < 1 || row > ROWS || col < 1 || col > COLS) {
            printf("No such seat.\n");
        } else if (seats[row - 1][col - 1]) {
            printf("Seat already taken.\n");
        } else {
            seats[row - 1][col - 1] = true;
            printf("Booked.\n");
        }
        show();
        printf("Row and seat to book (0 0 to stop): ");
    }
    return 0;
}
