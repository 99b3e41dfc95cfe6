from functools import lru_cache
from itertools import product


@lru_cache(maxsize=None)
def edit_distance(a, b):
    if not a or not b:
        return len(a) + len(b)
    if a[0] == b[0]:
        return edit_distance(a[1:], b[1:])
    return 1 + min(edit_distance(a[1:], b), edit_distance(a, b[1:]), edit_distance(a[1:], b[1:]))


def knapsack(items, capacity):
    best = [[0] * (capacity + 1) for _ in range(len(items) + 1)]
    for i, (_, weight, value) in enumerate(items, 1):
        for c in range(capacity + 1):
            best[i][c] = best[i - 1][c]
            if weight <= c:
                best[i][c] = max(best[i][c], best[i - 1][c - weight] + value)
    chosen, c = [], capacity
    for i in range(len(items), 0, -1):
        if best[i][c] != best[i - 1][c]:
            chosen.append(items[i - 1][0])
            c -= items[i - 1][1]
    return best[-1][capacity], chosen[::-1]


def lcs(a, b):
    table = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            table[i + 1][j + 1] = table[i][j] + x if x == y else max(table[i + 1][j], table[i][j + 1], key=len)
    return table[-1][-1]


def coins(amount, kinds):
    ways = [1] + [0] * amount
    least = [0] + [None] * amount
    for k in kinds:
        for a in range(k, amount + 1):
            ways[a] += ways[a - k]
    for a in range(1, amount + 1):
        options = [least[a - k] for k in kinds if k <= a and least[a - k] is not None]
        least[a] = min(options) + 1 if options else None
    return ways[amount], least[amount]


def longest_increasing(seq):
    import bisect
    tails = []
    for x in seq:
        i = bisect.bisect_left(tails, x)
        tails[i:i + 1] = [x]
    return len(tails)


def matrix_chain(dims):
    n = len(dims) - 1

    @lru_cache(None)
    def cost(i, j):
        if i == j:
            return 0, f"A{i}"
        return min((cost(i, k)[0] + cost(k + 1, j)[0] + dims[i] * dims[k + 1] * dims[j + 1], f"({cost(i, k)[1]}{cost(k + 1, j)[1]})") for k in range(i, j))

    return cost(0, n - 1)


def partitions(n, largest=None):
    largest = n if largest is None else largest
    if n == 0:
        yield []
        return
    for k in range(min(n, largest), 0, -1):
        for rest in partitions(n - k, k):
            yield [k] + rest


print(edit_distance("kitten", "sitting"), edit_distance("", "abc"), edit_distance("intention", "execution"), edit_distance.cache_info().currsize > 20)
print(knapsack([("map", 9, 150), ("water", 153, 200), ("apple", 39, 40), ("tent", 50, 60), ("camera", 32, 30)], 200))
print(lcs("AGGTAB", "GXTXAYB"), repr(lcs("abc", "xyz")), coins(100, (1, 5, 10, 25, 50)), coins(3, (2,)), coins(0, (1,)))
print(longest_increasing([10, 9, 2, 5, 3, 7, 101, 18]), matrix_chain((30, 35, 15, 5, 10, 20, 25)))
print(list(partitions(5)), sum(1 for _ in partitions(25)))
paths = [[1] * 8 for _ in range(8)]
for r, c in product(range(1, 8), repeat=2):
    paths[r][c] = paths[r - 1][c] + paths[r][c - 1]
print(paths[7][7], paths[3])
def max_subarray(a):
    best = current = a[0]
    start = span = 0, 0
    s = 0
    for i, x in enumerate(a):
        if i and current + x > x:
            current += x
        else:
            current, s = x, i
        if current > best or i == 0:
            best, span = current, (s, i)
    return best, span
print(max_subarray([-2, 1, -3, 4, -1, 2, 1, -5, 4]), max_subarray([-3, -1, -2]))
