// judged: insecure CWE-125
// why: board[row][col] is read before row and col are tested to be 0..2 (the range test stands after it in the ||)
#include <stdio.h>

char board[3][3];

void initBoard(void)
{
    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 3; j++)
            board[i][j] = ' ';
}

void printBoard(void)
{
    for (int i = 0; i < 3; i++) {
        printf(" %c | %c | %c \n", board[i][0], board[i][1], board[i][2]);
        if (i < 2)
            printf("---+---+---\n");
    }
}

char checkWinner(void)
{
    for (int i = 0; i < 3; i++) {
        if (board[i][0] != ' ' && board[i][0] == board[i][1] && board[i][1] == board[i][2])
            return board[i][0];
        if (board[0][i] != ' ' && board[0][i] == board[1][i] && board[1][i] == board[2][i])
            return board[0][i];
    }
    if (board[1][1] != ' ' &&
        ((board[0][0] == board[1][1] && board[1][1] == board[2][2]) ||
         (board[0][2] == board[1][1] && board[1][1] == board[2][0])))
        return board[1][1];
    return ' ';
}

int main(void)
{
    int row, col, moves = 0;
    char player = 'X';

    initBoard();
    while (moves < 9) {
        printBoard();
        printf("Player %c, enter row and column (1-3): ", player);
        if (scanf("%d %d", &row, &col) != 2) {
            printf("Invalid input. Exiting.\n");
            return 1;
        }
        row--;
        col--;

        if (board[row][col] != ' ' || row < 0 || row > 2 || col < 0 || col > 2) {
            printf("Invalid move, try again.\n");
            continue;
        }

        board[row][col] = player;
        moves++;

        if (checkWinner() != ' ') {
            printBoard();
            printf("Player %c wins!\n", player);
            return 0;
        }
        player = (player == 'X') ? 'O' : 'X';
    }
    printBoard();
    printf("It's a draw!\n");
    return 0;
}
