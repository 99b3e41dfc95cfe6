import sys
from functools import cache


def hanoi(n, a="A", b="B", c="C"):
    if n == 0:
        return []
    return hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)


def permutations(items):
    if not items:
        yield ()
    for i, x in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield (x, *rest)


def subsets(items):
    if not items:
        return [[]]
    head, *tail = items
    without = subsets(tail)
    return without + [[head, *s] for s in without]


@cache
def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def queens(n, placed=()):
    if len(placed) == n:
        yield placed
        return
    for col in range(n):
        if all(col != c and abs(col - c) != len(placed) - r for r, c in enumerate(placed)):
            yield from queens(n, placed + (col,))


def flatten(x):
    return [z for y in x for z in flatten(y)] if isinstance(x, (list, tuple)) else [x]


def merge_sort(a):
    if len(a) < 2:
        return a
    mid = len(a) // 2
    left, right = merge_sort(a[:mid]), merge_sort(a[mid:])
    out = []
    while left and right:
        out.append((left if left[0] <= right[0] else right).pop(0))
    return out + left + right


def quick_sort(a):
    return a if len(a) < 2 else quick_sort([x for x in a[1:] if x < a[0]]) + [a[0]] + quick_sort([x for x in a[1:] if x >= a[0]])


def binary_search(a, x, lo=0, hi=None):
    hi = len(a) if hi is None else hi
    if lo >= hi:
        return -1
    mid = (lo + hi) // 2
    if a[mid] == x:
        return mid
    return binary_search(a, x, mid + 1, hi) if a[mid] < x else binary_search(a, x, lo, mid)


def sierpinski(n):
    if n == 0:
        return ["*"]
    small = sierpinski(n - 1)
    pad = " " * 2 ** (n - 1)
    return [pad + line + pad for line in small] + [line + " " + line for line in small]


def depth(x):
    return 1 + max(map(depth, x), default=0) if isinstance(x, list) else 0


def base(n, b):
    return str(n) if n < b else base(n // b, b) + str(n % b)


def change(amount, coins):
    if amount == 0:
        return [[]]
    if not coins or amount < 0:
        return []
    return [[coins[0]] + c for c in change(amount - coins[0], coins)] + change(amount, coins[1:])


is_even = lambda n: True if n == 0 else is_odd(n - 1)
is_odd = lambda n: False if n == 0 else is_even(n - 1)
print(hanoi(3), len(hanoi(10)), list(permutations([1, 2, 3])), subsets("abc"), ackermann(2, 3), sep="\n")
print(len(list(queens(6))), next(queens(8)), flatten([1, [2, (3, [4])], []]), depth([1, [2, [3]], []]), base(255, 2), change(10, [5, 2, 1])[:3], len(change(50, [25, 10, 5, 1])))
data = [5, 3, 9, 1, 5, -2, 8, 0]
print(merge_sort(data), quick_sort(data), data, [binary_search(sorted(data), x) for x in (9, -2, 4)], is_even(100), is_odd(7))
print("\n".join(line.rstrip() for line in sierpinski(3)))
for r, c in enumerate(next(queens(6))):
    print(" ".join("Q" if k == c else "." for k in range(6)))


def count(n):
    return n if n == 0 else 1 + count(n - 1)


print(count(500))
try:
    count(10**6)
except RecursionError as e:
    print(type(e).__name__, str(e)[:32])
print(count(100), sys.getrecursionlimit())
