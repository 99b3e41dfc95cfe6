# program: graph searches
from collections import deque, defaultdict
import heapq
G = {'A': {'B': 4, 'C': 2}, 'B': {'D': 5}, 'C': {'B': 1, 'D': 8, 'E': 10}, 'D': {'E': 2}, 'E': {}}
def dijkstra(g, s):
    dist, prev, q = {s: 0}, {}, [(0, s)]
    while q:
        d, u = heapq.heappop(q)
        if d > dist[u]: continue
        for v, w in g[u].items():
            if d + w < dist.get(v, float('inf')): dist[v] = d + w; prev[v] = u; heapq.heappush(q, (d + w, v))
    return dist, prev
def path(prev, t):
    p = [t]
    while p[-1] in prev: p.append(prev[p[-1]])
    return p[::-1]
def bfs(g, s):
    seen, q, order = {s}, deque([s]), []
    while q:
        u = q.popleft(); order.append(u)
        for v in sorted(g[u]):
            if v not in seen: seen.add(v); q.append(v)
    return order
def topo(g):
    deg = defaultdict(int)
    for u in g:
        for v in g[u]: deg[v] += 1
    q = deque(u for u in g if not deg[u]); out = []
    while q:
        u = q.popleft(); out.append(u)
        for v in g[u]:
            deg[v] -= 1
            if not deg[v]: q.append(v)
    if len(out) < len(g): raise ValueError('cycle')
    return out
def floyd(g):
    d = {(a, b): 0 if a == b else g[a].get(b, float('inf')) for a in g for b in g}
    for k in g:
        for i in g:
            for j in g: d[i, j] = min(d[i, j], d[i, k] + d[k, j])
    return d
dist, prev = dijkstra(G, 'A'); print(dist, path(prev, 'E'), bfs(G, 'A'), topo(G), floyd(G)['B', 'E'], floyd(G)['E', 'A'])
class DSU:
    def __init__(s, n): s.p = list(range(n)); s.n = n
    def find(s, x):
        while s.p[x] != x: s.p[x] = s.p[s.p[x]]; x = s.p[x]
        return x
    def union(s, a, b):
        a, b = s.find(a), s.find(b)
        if a == b: return False
        s.p[a] = b; s.n -= 1; return True
edges = [(0, 1, 4), (1, 2, 8), (0, 2, 1), (2, 3, 3), (1, 3, 2)]; u = DSU(4); print(sum(w for a, b, w in sorted(edges, key=lambda e: e[2]) if u.union(a, b)), u.n)
def scc(g):
    idx, low, st, on, out, c = {}, {}, [], set(), [], [0]
    def go(v):
        idx[v] = low[v] = c[0]; c[0] += 1; st.append(v); on.add(v)
        for w in g.get(v, ()):
            if w not in idx: go(w); low[v] = min(low[v], low[w])
            elif w in on: low[v] = min(low[v], idx[w])
        if low[v] == idx[v]:
            comp = []
            while True:
                w = st.pop(); on.discard(w); comp.append(w)
                if w == v: break
            out.append(sorted(comp))
    for v in g:
        if v not in idx: go(v)
    return out
print(scc({1: [2], 2: [3], 3: [1, 4], 4: [5], 5: [4]}))
topo({1: [2], 2: [1]})
# program: dynamic programming set
from functools import cache
def knap(w, v, c):
    d = [0] * (c + 1)
    for a, b in zip(w, v):
        for i in range(c, a - 1, -1): d[i] = max(d[i], d[i - a] + b)
    return d[c]
def coins(cs, n):
    d = [0] + [n + 1] * n
    for i in range(1, n + 1): d[i] = min((d[i - c] + 1 for c in cs if c <= i), default=n + 1)
    return d[n] if d[n] <= n else -1
def lis(a):
    from bisect import bisect_left
    t = []
    for x in a:
        i = bisect_left(t, x); t[i:i + 1] = [x]
    return len(t)
@cache
def ways(n): return 1 if n < 2 else ways(n - 1) + ways(n - 2)
def matrix_chain(p):
    @cache
    def go(i, j): return 0 if i == j else min(go(i, k) + go(k + 1, j) + p[i] * p[k + 1] * p[j + 1] for k in range(i, j))
    return go(0, len(p) - 2)
def subsets_sum(a, t): return [s for m in range(1 << len(a)) if sum(s := [x for i, x in enumerate(a) if m >> i & 1]) == t]
def kadane(a):
    best = cur = a[0]
    for x in a[1:]: cur = max(x, cur + x); best = max(best, cur)
    return best
def partitions(n, m=None):
    if n == 0: yield []; return
    for i in range(min(n, m or n), 0, -1):
        for p in partitions(n - i, i): yield [i] + p
def edit_ops(a, b):
    m = [[i + j if i * j == 0 else 0 for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1): m[i][j] = min(m[i-1][j] + 1, m[i][j-1] + 1, m[i-1][j-1] + (a[i-1] != b[j-1]))
    ops, i, j = [], len(a), len(b)
    while i or j:
        if i and j and m[i][j] == m[i-1][j-1] + (a[i-1] != b[j-1]):
            if a[i-1] != b[j-1]: ops.append(f'{a[i-1]}->{b[j-1]}')
            i -= 1; j -= 1
        elif i and m[i][j] == m[i-1][j] + 1: ops.append(f'-{a[i-1]}'); i -= 1
        else: ops.append(f'+{b[j-1]}'); j -= 1
    return ops[::-1]
print(knap([1, 3, 4, 5], [1, 4, 5, 7], 7), coins([1, 5, 10, 25], 63), coins([5], 3), lis([10, 9, 2, 5, 3, 7, 101, 18]), ways(80), matrix_chain((40, 20, 30, 10, 30)), subsets_sum([3, 34, 4, 12, 5, 2], 9), kadane([-2, 1, -3, 4, -1, 2, 1, -5, 4]), list(partitions(5)), edit_ops('kitten', 'sitting'))
# program: backtracking set
def queens(n):
    def go(r, cols, d1, d2, cur):
        if r == n: yield cur; return
        for c in range(n):
            if c not in cols and r + c not in d1 and r - c not in d2: yield from go(r + 1, cols | {c}, d1 | {r + c}, d2 | {r - c}, cur + [c])
    return list(go(0, frozenset(), frozenset(), frozenset(), []))
def sudoku(b):
    for i in range(81):
        if b[i] == '0':
            r, c = divmod(i, 9); used = {b[j] for j in range(81) if j // 9 == r or j % 9 == c or (j // 27 == i // 27 and j % 9 // 3 == c // 3)}
            for d in '123456789':
                if d not in used:
                    if s := sudoku(b[:i] + d + b[i + 1:]): return s
            return None
    return b
def perms(s): return [s] if len(s) < 2 else sorted({c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i + 1:])})
def paren(n): return [''] if n == 0 else [f'({a}){b}' for i in range(n) for a in paren(i) for b in paren(n - 1 - i)]
def hanoi(n, a='A', b='B', c='C'): return [] if n == 0 else hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)
def word(board, w):
    R, C = len(board), len(board[0])
    def go(r, c, i, seen):
        if i == len(w): return True
        if not (0 <= r < R and 0 <= c < C) or (r, c) in seen or board[r][c] != w[i]: return False
        return any(go(r + x, c + y, i + 1, seen | {(r, c)}) for x, y in ((0, 1), (1, 0), (0, -1), (-1, 0)))
    return any(go(r, c, 0, frozenset()) for r in range(R) for c in range(C))
print(len(queens(6)), queens(4), sudoku('530070000600195000098000060800060003400803001700020006060000280000419005000080079'), perms('aab'), paren(3), hanoi(3), word(['ABCE', 'SFCS', 'ADEE'], 'ABCCED'), word(['AB'], 'ABA'))
def deep(n): return deep(n + 1)
try: deep(0)
except RecursionError as e: print(type(e).__name__, e)
def life(cells):
    from collections import Counter
    n = Counter((x + i, y + j) for x, y in cells for i in (-1, 0, 1) for j in (-1, 0, 1) if i or j)
    return {p for p, k in n.items() if k == 3 or k == 2 and p in cells}
g = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for _ in range(4): g = life(g)
print(sorted(g))
for y in range(5): print(''.join('#' if (x, y) in g else '.' for x in range(5)))
# program: sorts by hand
import random
def bubble(a):
    a = a[:]
    for i in range(len(a)):
        for j in range(len(a) - 1 - i):
            if a[j] > a[j + 1]: a[j], a[j + 1] = a[j + 1], a[j]
    return a
def quick(a): return a if len(a) < 2 else quick([x for x in a[1:] if x < a[0]]) + [a[0]] + quick([x for x in a[1:] if x >= a[0]])
def merge(a):
    if len(a) < 2: return a
    m = len(a) // 2; l, r = merge(a[:m]), merge(a[m:]); out = []
    while l and r: out.append((l if l[0] <= r[0] else r).pop(0))
    return out + l + r
def heap(a):
    a = a[:]
    def sift(i, n):
        while (c := 2 * i + 1) < n:
            if c + 1 < n and a[c + 1] > a[c]: c += 1
            if a[i] >= a[c]: break
            a[i], a[c] = a[c], a[i]; i = c
    for i in range(len(a) // 2, -1, -1): sift(i, len(a))
    for n in range(len(a) - 1, 0, -1): a[0], a[n] = a[n], a[0]; sift(0, n)
    return a
def counting(a):
    c = [0] * (max(a) + 1)
    for x in a: c[x] += 1
    return [i for i, n in enumerate(c) for _ in range(n)]
def radix(a):
    e = 1
    while max(a) // e:
        b = [[] for _ in range(10)]
        for x in a: b[x // e % 10].append(x)
        a = sum(b, []); e *= 10
    return a
random.seed(7); a = [random.randint(0, 99) for _ in range(30)]
for f in (bubble, quick, merge, heap, counting, radix): assert f(a) == sorted(a), f.__name__
print(quick(list('hello')), merge([]), bubble([3, 'a', 1])if False else '', heap([2.5, 1]))
def bsearch(a, x):
    lo, hi = 0, len(a) - 1
    while lo <= hi:
        mid = (lo + hi) // 2
        if a[mid] == x: return mid
        if a[mid] < x: lo = mid + 1
        else: hi = mid - 1
    return -1
print([bsearch([1, 3, 5, 7], x) for x in (1, 7, 4)])
quick([1, 'a'])
# program: calculator with parser
import operator, re
OPS = {'+': (1, operator.add), '-': (1, operator.sub), '*': (2, operator.mul), '/': (2, operator.truediv), '^': (3, operator.pow)}
class ParseError(ValueError):
    def __init__(self, msg, pos): super().__init__(f'{msg} at {pos}'); self.pos = pos
def tokens(s):
    pos = 0
    while pos < len(s):
        m = re.compile(r'\s*(?:(\d+\.?\d*)|([-+*/^()]))').match(s, pos)
        if not m: raise ParseError(f'unexpected {s[pos]!r}', pos)
        yield (float(m[1]) if m[1] else m[2]), m.start(m.lastindex); pos = m.end()
    yield None, pos
class Parser:
    def __init__(self, s): self.it = tokens(s); self.next()
    def next(self): self.tok, self.pos = next(self.it)
    def expr(self, p=0):
        left = self.atom()
        while isinstance(self.tok, str) and self.tok in OPS and OPS[self.tok][0] > p:
            op = self.tok; self.next(); q = OPS[op][0]; left = OPS[op][1](left, self.expr(q - 1 if op == '^' else q))
        return left
    def atom(self):
        t = self.tok
        if isinstance(t, float): self.next(); return t
        if t == '-': self.next(); return -self.expr(2)
        if t == '(':
            self.next(); v = self.expr()
            if self.tok != ')': raise ParseError('expected )', self.pos)
            self.next(); return v
        raise ParseError(f'unexpected {t!r}', self.pos)
def calc(s):
    p = Parser(s); v = p.expr()
    if p.tok is not None: raise ParseError(f'trailing {p.tok!r}', p.pos)
    return v
for s in ['1 + 2 * 3', '(1 + 2) * 3', '2 ^ 3 ^ 2', '-2 ^ 2', '10 / 4 - 1', '2 * (3', '1 +', '4 $ 4', '1 2', '5 / 0', ')']:
    try: print(s, '=', calc(s))
    except (ParseError, ZeroDivisionError) as e: print(s, '->', type(e).__name__, e)
calc('2 * (3 + )')
# program: bank simulation with stdin
# stdin: "deposit 100\nwithdraw 30\nwithdraw 500\nfoo\ndeposit x\nbalance\nquit\n"
class InsufficientFunds(Exception): pass
balance = 0
while True:
    try: cmd, *args = input('> ').split()
    except EOFError: break
    try:
        match cmd, args:
            case 'deposit', [n]: balance += float(n)
            case 'withdraw', [n] if float(n) > balance: raise InsufficientFunds(f'need {float(n) - balance:.2f} more')
            case 'withdraw', [n]: balance -= float(n)
            case 'balance', []: print(f'{balance:,.2f}')
            case 'quit', _: break
            case _: print('unknown', cmd)
    except InsufficientFunds as e: print('error:', e)
    except ValueError as e: print('bad:', e)
print('bye'); input()
# program: words from stdin
# stdin: "3 4\nthe cat the dog\n\nlast line without end"
import sys
n, m = map(int, input().split()); print(n * m)
from collections import Counter
print(Counter(input().split()).most_common(2)); print(repr(input()), sys.stdin.read().upper(), repr(sys.stdin.readline()), list(sys.stdin))
sys.stdout.write('no newline'); print(file=sys.stderr); print('err', 1, sep='|', end='!\n', file=sys.stderr, flush=True); int(input('more? '))
# program: command line arguments
# argv: ["add", "--count=3", "-x"]
import sys
print(sys.argv[1:], len(sys.argv), __name__, sys.argv[0].endswith('.py'))
if len(sys.argv) > 2: sys.exit(f'usage: {sys.argv[1]} only')
