// judged: insecure CWE-190
// why: row and col are never limited to 1..3, so board[row - 1][col - 1] is read and written out of bounds.
#include <stdio.h>

char board[3][3];

void init_board() {
    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 3; j++)
            board[i][j] = ' ';
}

void print_board() {
    for (int i = 0; i < 3; i++) {
        printf(" %c | %c | %c \n", board[i][0], board[i][1], board[i][2]);
        if (i < 2) printf("---+---+---\n");
    }
}

int check_win(char p) {
    for (int i = 0; i < 3; i++) {
        if (board[i][0] == p && board[i][1] == p && board[i][2] == p) return 1;
        if (board[0][i] == p && board[1][i] == p && board[2][i] == p) return 1;
    }
    if (board[0][0] == p && board[1][1] == p && board[2][2] == p) return 1;
    if (board[0][2] == p && board[1][1] == p && board[2][0] == p) return 1;
    return 0;
}

int main() {
    char player = 'X';
    int row, col, moves = 0;

    init_board();
    while (moves < 9) {
        print_board();
        printf("Player %c, enter row and column (1-3): ", player);
        scanf("%d %d", &row, &col);
        if (board[row - 1][col - 1] != ' ') {
            printf("That cell is taken, try again.\n");
            continue;
        }
        board[row - 1][col - 1] = player;
        moves++;
        if (check_win(player)) {
            print_board();
            printf("Player %c wins!\n", player);
            return 0;
        }
        player = (player == 'X') ? 'O' : 'X';
    }
    printf("It's a draw!\n");
    return 0;
}
