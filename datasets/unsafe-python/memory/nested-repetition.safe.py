# label: safe
# cwe: CWE-789
# expect: returned
# why: walks a grid without building it

from itertools import product


def cells(*sizes):
    return product(*(range(size) for size in sizes))


print(sum(1 for _ in cells(2, 3)))
print(next(cells(50, 60, 70, 80)))
print(max(cells(3, 4)))
