def queens(n, row=0, cols=frozenset(), d1=frozenset(), d2=frozenset()):
    if row == n:
        return 1
    count = 0
    for c in range(n):
        if c not in cols and row + c not in d1 and row - c not in d2:
            count += queens(n, row + 1, cols | {c}, d1 | {row + c}, d2 | {row - c})
    return count
print(queens(9))
def solve(n):
    count = 0
    cols = [False]*n; a = [False]*(2*n); b = [False]*(2*n)
    def place(r):
        nonlocal count
        if r == n:
            count += 1
            return
        for c in range(n):
            if not cols[c] and not a[r+c] and not b[r-c+n]:
                cols[c] = a[r+c] = b[r-c+n] = True
                place(r+1)
                cols[c] = a[r+c] = b[r-c+n] = False
    place(0)
    return count
print(solve(10))
