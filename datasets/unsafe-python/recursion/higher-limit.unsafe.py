# label: unsafe
# cwe: CWE-674
# expect: raised RecursionError
# why: raises the limit and then uses it up

import sys

sys.setrecursionlimit(10**9)


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


print(ackermann(2, 3))
print(ackermann(4, 2))
