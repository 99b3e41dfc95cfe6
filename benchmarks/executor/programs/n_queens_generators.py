from itertools import permutations


def queens(n, row=0, columns=(), down=(), up=()):
    if row == n:
        yield columns
        return
    for column in range(n):
        if column not in columns and row + column not in up and row - column not in down:
            yield from queens(n, row + 1, columns + (column,), down + (row - column,), up + (row + column,))


def bits(n, columns=0, left=0, right=0):
    if columns == (1 << n) - 1:
        return 1
    count = 0
    free = ~(columns | left | right) & ((1 << n) - 1)
    while free:
        bit = free & -free
        free ^= bit
        count += bits(n, columns | bit, (left | bit) << 1, (right | bit) >> 1)
    return count


print(sum(1 for _ in queens(9)), bits(10))
print(sum(1 for p in permutations(range(8)) if len({p[i] + i for i in range(8)}) == len({p[i] - i for i in range(8)}) == 8))
