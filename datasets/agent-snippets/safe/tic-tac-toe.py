board = list("XOX OX  O")
wins = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]
print(next((board[a] for a, b, c in wins if board[a] == board[b] == board[c] != " "), None))
