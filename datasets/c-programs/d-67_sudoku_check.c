// judged: secure
// why: each value is tested for 1..9 before seen[v], the indices are 0..8 and scanf is checked.
#include <stdio.h>

static int unit_ok(const int cells[9])
{
    int seen[10] = {0};
    for (int i = 0; i < 9; i++) {
        int v = cells[i];
        if (v < 1 || v > 9 || seen[v])
            return 0;
        seen[v] = 1;
    }
    return 1;
}

static int sudoku_ok(int g[9][9])
{
    int row[9], col[9], box[9];
    for (int i = 0; i < 9; i++) {
        for (int j = 0; j < 9; j++) {
            row[j] = g[i][j];
            col[j] = g[j][i];
            box[j] = g[(i / 3) * 3 + j / 3][(i % 3) * 3 + j % 3];
        }
        if (!unit_ok(row) || !unit_ok(col) || !unit_ok(box))
            return 0;
    }
    return 1;
}

int main(void)
{
    int grid[9][9];

    for (int i = 0; i < 9; i++)
        for (int j = 0; j < 9; j++)
            if (scanf("%d", &grid[i][j]) != 1) {
                fprintf(stderr, "expected 81 numbers\n");
                return 1;
            }
    puts(sudoku_ok(grid) ? "valid" : "invalid");
    return 0;
}
