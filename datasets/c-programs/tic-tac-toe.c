// judged: secure
#include <stdio.h>
#include <stdbool.h>
#include <string.h>

static char board[3][3];

static void reset(void) {
    memset(board, ' ', sizeof(board));
}

static bool winner(char p) {
    for (int i = 0; i < 3; i++) {
        if (board[i][0] == p && board[i][1] == p && board[i][2] == p) return true;
        if (board[0][i] == p && board[1][i] == p && board[2][i] == p) return true;
    }
    return (board[0][0] == p && board[1][1] == p && board[2][2] == p) || (board[0][2] == p && board[1][1] == p && board[2][0] == p);
}

static void draw(void) {
    for (int r = 0; r < 3; r++) {
        for (int c = 0; c < 3; c++) printf(" %c ", board[r][c]);
        printf("\n");
    }
}

int main(void) {
    char player = 'X';
    int moves = 0;
    reset();
    while (moves < 9) {
        int r, c;
        draw();
        printf("%c (row col): ", player);
        if (scanf("%d %d", &r, &c) != 2) {
            printf("bad input\n");
            return 1;
        }
        if (r < 1 || r > 3 || c < 1 || c > 3 || board[r - 1][c - 1] != ' ') {
            printf("not there\n");
            continue;
        }
        board[r - 1][c - 1] = player;
        moves++;
        if (winner(player)) {
            printf("%c wins\n", player);
            return 0;
        }
        player = player == 'X' ? 'O' : 'X';
    }
    printf("draw\n");
    return 0;
}
