from functools import lru_cache
memo = {}
def grid(m, n, k=0):
    if m == 0 or n == 0: return 1
    key = (m, n, k)
    if key in memo: return memo[key]
    memo[key] = grid(m - 1, n, k) + grid(m, n - 1, k)
    return memo[key]
print(grid(150, 150))
@lru_cache(maxsize=None)
def lcs(i, j):
    if i == 0 or j == 0: return 0
    if a[i-1] == b[j-1]: return lcs(i-1, j-1) + 1
    return max(lcs(i-1, j), lcs(i, j-1))
a = "abcbdabxyzzyabc" * 8; b = "bdcabaxyzxyzcab" * 8
print(lcs(len(a), len(b)))
def edit(i, j, cache={}):
    if (i, j) in cache: return cache[i, j]
    r = i + j if i == 0 or j == 0 else min(edit(i-1, j) + 1, edit(i, j-1) + 1, edit(i-1, j-1) + (a[i-1] != b[j-1]))
    cache[(i, j)] = r
    return r
print(edit(120, 120))
