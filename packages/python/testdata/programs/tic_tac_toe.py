import random
from functools import lru_cache

LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]


def winner(board):
    for a, b, c in LINES:
        if board[a] != " " and board[a] == board[b] == board[c]:
            return board[a]
    return "draw" if " " not in board else None


def other(p):
    return "O" if p == "X" else "X"


def moves(board):
    return [i for i, c in enumerate(board) if c == " "]


def play(board, i, p):
    return board[:i] + p + board[i + 1:]


@lru_cache(maxsize=None)
def score(board, player, me):
    w = winner(board)
    if w is not None:
        return 0 if w == "draw" else 1 if w == me else -1
    results = [score(play(board, i, player), other(player), me) for i in moves(board)]
    return max(results) if player == me else min(results)


def best(board, player):
    return max(moves(board), key=lambda i: (score(play(board, i, player), other(player), player), -i))


def show(board):
    return "\n-+-+-\n".join("|".join(board[r:r + 3]) for r in (0, 3, 6))


def game(x, o):
    board, player, history = " " * 9, "X", []
    while winner(board) is None:
        i = (x if player == "X" else o)(board, player)
        history.append(i)
        board = play(board, i, player)
        player = other(player)
    return winner(board), history, board


rng = random.Random(2024)
result, history, board = game(best, best)
print(result, history)
print(show(board))
tally = {"X": 0, "O": 0, "draw": 0}
for _ in range(20):
    result, *_ = game(lambda b, p: rng.choice(moves(b)), best)
    tally[result] += 1
print(tally)
result, history, board = game(lambda b, p: rng.choice(moves(b)), lambda b, p: moves(b)[0])
print(result, history, repr(board))
print(score(" " * 9, "X", "X"), best("XX OO    ", "X"), best("OO  X  X ", "X"), score.cache_info().currsize)
