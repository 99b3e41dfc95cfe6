def solve(n):
    solutions = []

    def safe(board, row, col):
        for r in range(row):
            if board[r] == col or abs(board[r] - col) == row - r:
                return False
        return True

    def place(board, row):
        if row == n:
            solutions.append(board[:])
            return
        for col in range(n):
            if safe(board, row, col):
                board.append(col)
                place(board, row + 1)
                board.pop()

    place([], 0)
    return solutions


found = solve(9)
print(len(found), found[0])
