# program: harshad numbers
f = lambda n: n % sum(map(int, str(n))) == 0
print([n for n in range(1, 60) if f(n)])
f(0)
# program: happy numbers
def happy(n):
    seen = set()
    while n != 1 and n not in seen: seen.add(n); n = sum(int(d) ** 2 for d in str(n))
    return n == 1
assert happy(7) and not happy(4)
print([n for n in range(50) if happy(n)]); happy('x')
# program: armstrong
def arm(n): s = str(n); return n == sum(int(d) ** len(s) for d in s)
print([n for n in range(10000) if arm(n)]); arm(-1)
# program: collatz
def collatz(n):
    out = [n]
    while n != 1: n = n // 2 if n % 2 == 0 else 3 * n + 1; out.append(n)
    return out
print(collatz(6), max(range(1, 200), key=lambda n: len(collatz(n)))); print(len(collatz(27.0)), collatz(3.0)[:3])
# program: digits reversed
rev = lambda n: int(str(abs(n))[::-1]) * (1 if n >= 0 else -1)
print(rev(123), rev(-450), rev(0), rev(10**20)); rev(1.5)
# program: digital root
def root(n): return n if n < 10 else root(sum(divmod(n, 10)))
print(root(987), root(0), root(10**30)); root('9')
# program: perfect and abundant
d = lambda n: [i for i in range(1, n) if n % i == 0]
print({n: 'perfect' if sum(d(n)) == n else 'abundant' if sum(d(n)) > n else 'deficient' for n in (6, 12, 13, 28)})
# program: goldbach
def primes(n): return [p for p in range(2, n) if all(p % q for q in range(2, int(p ** .5) + 1))]
def goldbach(n): ps = primes(n); return next(((a, n - a) for a in ps if n - a in ps), None)
print([goldbach(n) for n in (4, 10, 28, 11)]); a, b = goldbach(11 + 16 * 0)
print(a, b); a, b = goldbach(1)
# program: twin primes
def isp(n): return n > 1 and all(n % i for i in range(2, int(n ** 0.5) + 1))
print([(p, p + 2) for p in range(2, 100) if isp(p) and isp(p + 2)])
# program: number bases
def to_base(n, b):
    if not 2 <= b <= 36: raise ValueError(f'bad base {b}')
    s = ''
    while n: n, r = divmod(n, b); s = '0123456789abcdefghijklmnopqrstuvwxyz'[r] + s
    return s or '0'
print([to_base(255, b) for b in (2, 8, 16, 36)], int('zz', 36), all(int(to_base(n, 7), 7) == n for n in range(500))); to_base(5, 1)
# program: fibonacci ways
from functools import lru_cache
@lru_cache(None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(100), [fib(i) for i in range(10)], fib.cache_info().hits); fib('a')
# program: gcd by hand
def gcd(a, b):
    while b: a, b = b, a % b
    return a
print(gcd(48, 18), gcd(0, 5), gcd(-12, 18), gcd(12, -18)); gcd('a', 1)
# program: leap years
leap = lambda y: y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)
print([y for y in range(1890, 2010, 10) if leap(y)], leap(2000), leap(1900))
# program: coin change ways
def ways(cs, n):
    t = [1] + [0] * n
    for c in cs:
        for i in range(c, n + 1): t[i] += t[i - c]
    return t[n]
print(ways([1, 2, 5], 5), ways([2], 3), ways([], 0), ways(range(1, 30), 29)); ways([1.5], 3)
# program: matrix paths
def paths(g):
    r, c = len(g), len(g[0]); d = [[0] * c for _ in g]; d[0][0] = 1 - g[0][0]
    for i in range(r):
        for j in range(c):
            if g[i][j]: d[i][j] = 0
            elif i or j: d[i][j] = (d[i-1][j] if i else 0) + (d[i][j-1] if j else 0)
    return d[-1][-1]
print(paths([[0, 0, 0], [0, 1, 0], [0, 0, 0]])); paths([[]])
# program: island count
def islands(g):
    g = [list(r) for r in g]; n = 0
    def sink(i, j):
        if 0 <= i < len(g) and 0 <= j < len(g[0]) and g[i][j] == '1': g[i][j] = '0'; [sink(i + a, j + b) for a, b in ((0, 1), (1, 0), (0, -1), (-1, 0))]
    for i in range(len(g)):
        for j in range(len(g[0])):
            if g[i][j] == '1': n += 1; sink(i, j)
    return n
print(islands(['11000', '11000', '00100', '00011']))
# program: two and three sums
def two(a, t):
    seen = {}
    for i, x in enumerate(a):
        if t - x in seen: return seen[t - x], i
        seen[x] = i
def three(a):
    a = sorted(a); return sorted({(x, y, z) for i, x in enumerate(a) for j, y in enumerate(a[i + 1:], i + 1) for z in a[j + 1:] if x + y + z == 0})
print(two([2, 7, 11, 15], 9), two([1], 2), three([-1, 0, 1, 2, -1, -4])); two([1, 'a'], 3)
# program: longest common prefix
from os.path import commonprefix
def lcp(ws):
    out = ''
    for cs in zip(*ws):
        if len(set(cs)) > 1: break
        out += cs[0]
    return out
print(lcp(['flower', 'flow', 'flight']), repr(lcp([])), lcp(['a']), commonprefix(['abc', 'abd']))
# program: merge intervals
def merge(iv):
    out = []
    for s, e in sorted(iv):
        if out and s <= out[-1][1]: out[-1][1] = max(out[-1][1], e)
        else: out.append([s, e])
    return out
print(merge([[1, 3], [2, 6], [8, 10], [15, 18]]), merge([]), merge([(5, 5), (1, 9)])); merge([(1,)])
# program: zigzag and rails
def rail(s, n):
    if n == 1: return s
    rows = [''] * n; r, step = 0, 1
    for c in s:
        rows[r] += c; step = 1 if r == 0 else -1 if r == n - 1 else step; r += step
    return ''.join(rows)
print(rail('PAYPALISHIRING', 3), rail('AB', 1), rail('ABC', 5)); rail('abc', 0)
# program: look and say
from itertools import groupby
def say(s): return ''.join(f'{len(list(g))}{k}' for k, g in groupby(s))
s = '1'
for _ in range(6): print(s); s = say(s)
# program: bulls and cows
def score(a, g): b = sum(x == y for x, y in zip(a, g)); return b, sum(min(a.count(c), g.count(c)) for c in set(g)) - b
print(score('1807', '7810'), score('1123', '0111'), score('', ''))
# program: tic tac toe
def winner(b):
    lines = [b[i:i+3] for i in (0, 3, 6)] + [b[i::3] for i in range(3)] + [b[::4], b[2:7:2]]
    return next((l[0] for l in lines if len(set(l)) == 1 and l[0] != '.'), None)
for b in ('XXXOO....', 'XOXOXOOXO', 'O..XO.X.O', '.........'): print(b, winner(b))
# program: roman both ways
M = dict(M=1000, CM=900, D=500, CD=400, C=100, XC=90, L=50, XL=40, X=10, IX=9, V=5, IV=4, I=1)
def enc(n):
    out = ''
    for k, v in M.items(): q, n = divmod(n, v); out += k * q
    return out
def dec(s): return sum(-M[a] if M[a] < M.get(b, 0) else M[a] for a, b in zip(s, s[1:] + ' '))
assert all(dec(enc(n)) == n for n in range(1, 2000)); print(enc(1987), dec('MMXXIV')); dec('Q')
# program: morse
T = {'.-': 'A', '-...': 'B', '-.-.': 'C', '...': 'S', '---': 'O'}
R = {v: k for k, v in T.items()}
print(''.join(T[c] for c in '... --- ...'.split()), ' '.join(R[c] for c in 'ABC')); ' '.join(R[c] for c in 'XYZ')
# program: pig latin
import re
pig = lambda s: re.sub(r'(?i)\b([^aeiou\W]*)(\w+)', lambda m: m[2] + (m[1] or 'w') + 'ay', s)
print(pig('hello apple string'), pig('Quick, brown!'), pig(''))
# program: letter frequency
from collections import Counter
s = 'To be, or not to be'
c = Counter(x for x in s.lower() if x.isalpha())
print(c, c.most_common(1)[0], {k: f'{v / c.total():.1%}' for k, v in sorted(c.items())}, c['z'], 'z' in c, c - Counter('toe'), c & Counter('bbb'), sum(c.values()))
# program: title cases
for s in ("they're bill's", 'HELLO world', 'a-b c_d', '3rd x2y', 'ñandú ÉCOLE', ''): print(s.title(), s.capitalize(), s.swapcase(), s.casefold(), ' '.join(w.capitalize() for w in s.split()), s.istitle(), sep=' | ')
# program: strip variants
s = '  xx hi xx \n'
print([s.strip(), s.lstrip(), s.rstrip(), s.strip(' x\n'), 'abcba'.strip('ab'), 'www.x.com'.lstrip('w.'), '--'.strip('-'), 'a'.strip('')]); s.strip(5)
# program: joins and splits
print('a  b c'.split(' '), 'a,b;c'.replace(';', ',').split(','), 'k=v=w'.split('=', 1), 'a.b.c'.rsplit('.', 1), 'line1\nline2\r\n'.splitlines(), ','.join(map(str, [1, None, 2.5])), 'x'.split('x'), 'abc'.partition('z'), ' '.join(['']), 'aXbXc'.split('X', -1)); 'a'.split('', 1)
# program: count by kinds
s = 'Hello World 123 !?\t'
print({n: sum(getattr(c, n)() for c in s) for n in ('isupper', 'islower', 'isdigit', 'isspace', 'isalpha', 'isalnum', 'isprintable')}); getattr(s, 'isnothing')
# program: acrostic formatting
for w, n in (('alpha', 1), ('be', 22), ('gamma ray', 333)): print(f'{w:.<12}{n:>6}|{w!r:>12}|{n:^7}|{w[:3]:>5}|{n:06.1f}|{n:<+8}|{len(w):02}')
print('{:*^{}}'.format('mid', 11), '{1}-{0}'.format('a', 'b'), '{a[0]}{b.real}'.format(a=[1], b=2), '%-5s|%5s|%05.1f' % ('a', 'b', 3.14159))
# program: string builder loops
out = ''
for i in range(5):
    for j in range(i, 5): out += chr(97 + (i * j) % 26)
    out += '\n'
print(out.strip(), len(out), out.count('\n'), max(out), sorted(set(out))[:4], out.encode()[:3], ascii('é\n'), repr('a\'b"c'), 'tab\there', r'raw\n', '\x41\u0042\N{DIGIT ONE}')
# program: indices and slices
a = list('abcdefg')
print(a[-1], a[1:-1:2], a[::-2], a[10:], a[-100:2], a[5:1], a[5:1:-1], a[:], [a[i] for i in (0, -7)], a[slice(None, 3)]); a[1:2] = [1, 2, 3]; a[-1:] = []; del a[:2]; print(a); a[::2] = 'zz'
# program: list aliasing
a = [[0] * 2] * 2; a[0][0] = 1; b = [[0] * 2 for _ in range(2)]; b[0][0] = 1; c = a[:]; c.append(5); d = a; d += [6]; t = ([],); t[0].append(1)
print(a, b, c, d is a, t); t[0] += [2]
# program: after the tuple error
t = ([],)
try: t[0] += [2]
except TypeError as e: print(e, t)
t += (3,); print(t, t * 2, (1, 2) + (3,), sum(((1,), (2,)), ()), tuple(x for x in 'ab')); t[0] = 5
# program: default mutable arguments
def f(x, acc=[]): acc.append(x); return acc
f(1); print(f(2), f.__defaults__, f(3, []), f(4)); f()
# program: dictionary merging
a, b = {'x': 1, 'y': {'z': 2}}, {'y': {'w': 3}, 'q': 4}
def deep(a, b): return {k: deep(a[k], b[k]) if isinstance(a.get(k), dict) and isinstance(b.get(k), dict) else b.get(k, a.get(k)) for k in {**a, **b}}
print(a | b, {**b, **a}, deep(a, b), dict(a, y=0), a); a |= [('n', 1)]; print(a); a | [1]
# program: dictionary by value
d = {'b': 2, 'a': 3, 'c': 1}
print(sorted(d, key=d.get), sorted(d.items(), key=lambda kv: kv[1], reverse=True), max(d, key=d.get), min(d.values()), dict(sorted(d.items())), [k for k in reversed(d)], sum(d.values()) / len(d), next(iter(d)), list(d.items())[-1], d.popitem(), len(d)); d[[1]]
# program: set algebra puzzle
a, b, c = {1, 2, 3}, {2, 3, 4}, {3, 4, 5}
print(a & b & c, (a | b) - c, a ^ b ^ c, set.intersection(a, b, c), set().union(a, b), {x for s in (a, b, c) for x in s if x % 2}, a < {1, 2, 3, 9}, a.isdisjoint({8}), frozenset(a) | c, len(a | b | c)); a.add([1])
# program: queue by two stacks
class Q:
    def __init__(self): self.i, self.o = [], []
    def put(self, x): self.i.append(x)
    def get(self):
        if not self.o:
            while self.i: self.o.append(self.i.pop())
        return self.o.pop()
q = Q(); q.put(1); q.put(2); print(q.get()); q.put(3); print(q.get(), q.get()); q.get()
# program: circular buffer
class Ring:
    def __init__(self, n): self.a, self.n = [None] * n, 0
    def add(self, x): self.a[self.n % len(self.a)] = x; self.n += 1
    def __iter__(self): k = max(0, self.n - len(self.a)); return (self.a[i % len(self.a)] for i in range(k, self.n))
r = Ring(3); [r.add(i) for i in range(5)]; print(list(r), r.a); Ring(0).add(1)
# program: polynomials
class Poly:
    def __init__(self, *c): self.c = c
    def __call__(self, x):
        r = 0
        for k in self.c: r = r * x + k
        return r
    def __mul__(self, o):
        out = [0] * (len(self.c) + len(o.c) - 1)
        for i, a in enumerate(self.c):
            for j, b in enumerate(o.c): out[i + j] += a * b
        return Poly(*out)
    def __str__(self): n = len(self.c) - 1; return ' + '.join(f'{k}x^{n - i}' if n - i else f'{k}' for i, k in enumerate(self.c) if k) or '0'
    def deriv(self): n = len(self.c) - 1; return Poly(*(k * (n - i) for i, k in enumerate(self.c[:-1])))
p = Poly(1, -3, 2); print(p, p(5), p * p, p.deriv(), Poly(), [p(x) for x in (1, 2)], p(1j)); p * 3
# program: fractions by hand
from math import gcd
class Fr:
    def __init__(s, n, d=1):
        if d == 0: raise ZeroDivisionError(f'{n}/0')
        g = gcd(n, d) * (-1 if d < 0 else 1); s.n, s.d = n // g, d // g
    def __add__(s, o): return Fr(s.n * o.d + o.n * s.d, s.d * o.d)
    def __truediv__(s, o): return Fr(s.n * o.d, s.d * o.n)
    def __eq__(s, o): return (s.n, s.d) == (o.n, o.d)
    def __repr__(s): return f'{s.n}/{s.d}' if s.d != 1 else str(s.n)
print(Fr(1, 2) + Fr(1, 3), Fr(2, -4), Fr(6, 3), [Fr(1), Fr(5, 10)], Fr(1, 2) == Fr(2, 4)); Fr(1, 2) / Fr(0)
# program: vectors with operators
from dataclasses import dataclass
@dataclass(frozen=True)
class V:
    x: float; y: float
    def __add__(a, b): return V(a.x + b.x, a.y + b.y)
    def __rmul__(a, k): return V(k * a.x, k * a.y)
print(V(1, 2) + V(3, 4), 2 * V(1, .5), {V(1, 2)}, V(1, 2) == V(1.0, 2)); V(1, 2) * 2
# program: temperature class
class Temp:
    def __init__(self, c): self.c = c
    @property
    def c(self): return self._c
    @c.setter
    def c(self, v):
        if v < -273.15: raise ValueError('below absolute zero: %.2f' % v)
        self._c = v
    f = property(lambda s: s.c * 9 / 5 + 32, lambda s, v: setattr(s, 'c', (v - 32) * 5 / 9))
t = Temp(25); t.f = 212; print(t.c, t.f, vars(t)); t.c = -300
# program: money rounding
from decimal import Decimal as D, ROUND_HALF_UP, ROUND_HALF_EVEN
for x in ('2.5', '0.125', '1.005', '-1.5'): print(x, round(float(x)), round(float(x), 2), D(x).quantize(D('.01'), ROUND_HALF_UP), D(x).quantize(D('1'), ROUND_HALF_EVEN), f'{D(x):.1f}', '%.2f' % float(x))
print(sum([0.1] * 10), sum([D('0.1')] * 10), 0.1 + 0.2 == 0.3, round(0.5), round(1.5), round(2.5), round(-0.5), round(1234.5678, -2), round(15, -1), round(25, -1)); D('1.2.3')
# program: simple interest
def interest(p, r, t, compound=False):
    if p < 0 or r < 0: raise ValueError('amounts must not be negative')
    return p * (1 + r / 100) ** t - p if compound else p * r * t / 100
print(interest(1000, 5, 2), f'{interest(1000, 5, 2, True):.2f}', interest(1, 1, 0), interest(p=10, r=3, t=1)); interest(-1, 2, 3)
# program: grade book
grades = {'ann': [90, 85], 'bob': [70], 'eve': []}
for n, g in grades.items():
    try: avg = sum(g) / len(g)
    except ZeroDivisionError as e: print(n.title(), 'none', e); continue
    else: print(f'{n.title():<5}{avg:>6.1f} {"ABCDF"[min(4, max(0, int((99 - avg) // 10)))]}')
    finally: print('-' * 3)
print(max((sum(v), k) for k, v in grades.items())); sum(grades['zed'])
# program: log analysis
import re
from collections import Counter
log = '''10.0.0.1 - GET /index 200
10.0.0.2 - POST /login 401
10.0.0.1 - GET /a/b?x=1 500
bad line'''
rx = re.compile(r'(?P<ip>[\d.]+) - (?P<m>[A-Z]+) (?P<path>\S+) (?P<code>\d{3})$')
hits = [m.groupdict() for l in log.splitlines() if (m := rx.match(l))]
print(Counter(h['ip'] for h in hits), [h['path'].partition('?')[0] for h in hits], {c: sum(h['code'][0] == c for h in hits) for c in '245'}); rx.match('x').group()
# program: key value parser
def parse(t):
    out = {}
    for i, line in enumerate(t.splitlines(), 1):
        line = line.split('#')[0].strip()
        if not line: continue
        k, eq, v = line.partition('=')
        if not eq: raise SyntaxError(f'line {i}: missing = in {line!r}')
        out[k.strip()] = int(v) if v.strip().isdigit() else v.strip()
    return out
print(parse('a = 1\n# c\nb=x y # z\n')); parse('a=1\noops')
# program: text adventure map
world = {'hall': {'north': 'library', 'east': 'kitchen'}, 'library': {'south': 'hall'}, 'kitchen': {'west': 'hall'}}
room = 'hall'
for step in ['north', 'up', 'south', 'east']:
    nxt = world[room].get(step)
    print(f'{step:>5}: ' + (f'{room} -> {nxt}' if nxt else f'no exit {step} from {room}'))
    room = nxt or room
assert room == 'library', f'ended in {room}'
# program: caching proxy
class Cache(dict):
    def __missing__(self, k): print('miss', k); self[k] = v = k * k; return v
c = Cache(); print(c[3], c[3], c, c.get(4), 4 in c, Cache({1: 2})[1], list(c), c.copy().__class__.__name__); c['a']
# program: plugin registry
REG = {}
def register(name=None):
    def deco(f): REG[name or f.__name__] = f; return f
    return deco
@register()
def add(a, b): return a + b
@register('times')
def mul(a, b): return a * b
print(sorted(REG), REG['times'](3, 4), add is REG['add'], {k: f(2, 5) for k, f in REG.items()}); REG['div'](1, 0)
# program: pipeline of functions
from functools import reduce
compose = lambda *fs: reduce(lambda f, g: lambda x: g(f(x)), fs, lambda x: x)
clean = compose(str.strip, str.lower, lambda s: s.replace(' ', '_'))
print(clean('  Hello World '), compose()(5), list(map(compose(abs, lambda x: x + 1), [-1, 2]))); clean(5)
# program: currying
def curry(f, n=None):
    n = n or f.__code__.co_argcount
    def g(*a): return f(*a) if len(a) >= n else lambda *b: g(*a, *b)
    return g
add3 = curry(lambda a, b, c: (a, b, c)); print(add3(1)(2)(3), add3(1, 2)(3), add3(1)(2, 3), curry(pow, 2)(2)(5)); add3(1, 2, 3, 4)
# program: generator pipeline
def read(n): 
    for i in range(n): print(f'[{i}]', end=' '); yield i
def only(p, it): return (x for x in it if p(x))
g = only(lambda x: x % 2, read(6)); print(next(g), next(g)); print(list(g), list(g)); next(g)
# program: coroutine averager
def averager():
    total = count = 0; avg = None
    while True:
        x = yield avg
        if x is None: break
        total += x; count += 1; avg = total / count
    return count, avg
a = averager(); next(a); print([a.send(x) for x in (10, 20, 60)])
try: a.send(None)
except StopIteration as e: print(e.value)
a.send(5)
# program: recursion with memo table
def grid(m, n, memo={}):
    if (m, n) in memo: return memo[m, n]
    if 1 in (m, n): return 1
    memo[m, n] = grid(m - 1, n) + grid(m, n - 1); return memo[m, n]
print(grid(18, 18), len(grid.__defaults__[0])); grid('a', 2)
# program: permutation rank
from math import factorial
def rank(s):
    a, r = sorted(s), 0
    for i, c in enumerate(s): k = a.index(c); r += k * factorial(len(s) - 1 - i); a.pop(k)
    return r
from itertools import permutations
print(rank('cab'), [rank(p) for p in permutations('abc')]); rank(5)
# program: josephus
def jos(n, k): return 0 if n == 1 else (jos(n - 1, k) + k) % n
print([jos(n, 2) + 1 for n in range(1, 17)], jos(41, 3) + 1); jos(0, 1) if False else print(jos(5, 0))
# program: magic square
def magic(n):
    if n % 2 == 0: raise NotImplementedError('even order')
    s = [[0] * n for _ in range(n)]; i, j = 0, n // 2
    for k in range(1, n * n + 1):
        s[i][j] = k; a, b = (i - 1) % n, (j + 1) % n
        i, j = ((i + 1) % n, j) if s[a][b] else (a, b)
    return s
for r in magic(3): print(*r)
print({sum(r) for r in magic(5)} | {sum(c) for c in zip(*magic(5))}); magic(4)
# program: gray and hamming
gray = lambda n: [format(i ^ i >> 1, f'0{n}b') for i in range(1 << n)]
ham = lambda a, b: sum(x != y for x, y in zip(a, b, strict=True))
print(gray(2), all(ham(a, b) == 1 for a, b in zip(gray(4), gray(4)[1:]))); ham('ab', 'abc')
# program: luhn and isbn
def luhn(s): d = [int(c) for c in s if c.isdigit()][::-1]; return sum(d[::2] + [x * 2 - 9 * (x > 4) for x in d[1::2]]) % 10 == 0
def isbn(s): return sum((10 - i) * (10 if c == 'X' else int(c)) for i, c in enumerate(s.replace('-', ''))) % 11 == 0
print(luhn('4539 1488 0343 6467'), luhn('1234'), isbn('0-306-40615-2'), isbn('080442957X')); isbn('abc')
# program: binary search variants
from bisect import *
a = [1, 2, 2, 2, 5]
print(bisect_left(a, 2), bisect_right(a, 2), bisect(a, 9), bisect_left(a, 0), insort(a, 3), a, bisect_right(a, 2) - bisect_left(a, 2), bisect_left(a, 2, 2), bisect([(1, 'a')], (1,)), bisect_left(['a', 'c'], 'b')); bisect(a, 'x')
# program: kth largest
import heapq
a = [7, 10, 4, 3, 20, 15]
print(heapq.nlargest(3, a)[-1], heapq.nsmallest(2, a), sorted(a)[-3]); h = []
for x in a:
    heapq.heappush(h, x)
    if len(h) > 3: heapq.heappop(h)
print(h[0], h); heapq.heappush(h, 'a')
# program: task scheduler
import heapq
from dataclasses import dataclass, field
@dataclass(order=True)
class Task:
    prio: int
    name: str = field(compare=False)
h = [Task(3, 'low'), Task(1, 'high'), Task(2, 'mid')]; heapq.heapify(h)
while h: print(heapq.heappop(h))
Task(1, 'a') < 5
# program: word ladder
from collections import deque
def ladder(a, b, words):
    q, seen = deque([[a]]), {a}
    while q:
        p = q.popleft()
        if p[-1] == b: return p
        for w in sorted(words):
            if w not in seen and sum(x != y for x, y in zip(w, p[-1])) == 1: seen.add(w); q.append(p + [w])
print(ladder('hit', 'cog', {'hot', 'dot', 'dog', 'lot', 'log', 'cog'}), ladder('a', 'z', set()))
# program: huffman
import heapq
from collections import Counter
def codes(s):
    h = [[n, i, c] for i, (c, n) in enumerate(sorted(Counter(s).items()))]; heapq.heapify(h); k = len(h); out = {c: '' for _, _, c in h}
    while len(h) > 1:
        a, b = heapq.heappop(h), heapq.heappop(h)
        for c in a[2]: out[c] = '0' + out[c]
        for c in b[2]: out[c] = '1' + out[c]
        heapq.heappush(h, [a[0] + b[0], k, a[2] + b[2]]); k += 1
    return out
c = codes('abracadabra'); print(c, ''.join(c[x] for x in 'abra'), codes(''))
# program: flood fill
def fill(g, r, c, new):
    old = g[r][c]
    def go(i, j):
        if i in range(len(g)) and j in range(len(g[0])) and g[i][j] == old != new: g[i][j] = new; go(i + 1, j); go(i - 1, j); go(i, j + 1); go(i, j - 1)
    go(r, c); return g
print(fill([[1, 1, 0], [1, 0, 1]], 0, 0, 7)); fill([[1]], 0, 5, 2)
# program: simplify paths
import posixpath, os.path
for p_ in ('/a/./b/../../c/', '/../', 'a//b', '', '../x/..', '/home//foo'): print(repr(p_), posixpath.normpath(p_), os.path.split(p_), os.path.dirname(p_), os.path.isabs(p_))
print(os.path.join('a', '/b'), os.path.relpath('/a/b', '/a/c'), os.path.commonpath(['/a/b', '/a/c'])); os.path.commonpath([])
# program: version compare
ver = lambda s: tuple(int(x) for x in s.split('.'))
vs = ['1.10', '1.2', '1.2.1', '2.0']
print(sorted(vs, key=ver), max(vs, key=ver), ver('1.2') < ver('1.2.0'), sorted(vs)); ver('1.x')
# program: bits of a set
subsets = lambda a: [[x for i, x in enumerate(a) if m >> i & 1] for m in range(1 << len(a))]
print(subsets('abc'), bin(37).count('1'), 37 .bit_length(), -37 & 0xff, ~0, 1 << 100, 5 ^ 5, 0b1010 >> 1, int('1' * 70, 2), 2 ** 64 - 1 & 0xffff); 1 << 'a'
# program: type checks
for v in (1, 1.0, True, None, 'a', b'a', [1], (1,), {1}, {1: 1}, range(1), 1j, len, int, lambda: 0, ...): print(type(v).__name__, isinstance(v, (int, str)), callable(v), bool(v), hasattr(v, '__len__'), hasattr(v, '__iter__'), end='; ')
print(); isinstance(1, 'int')
# program: truth of things
class F:
    def __bool__(self): return False
class L:
    def __len__(self): return 0
class B:
    def __bool__(self): return 'no'
print([bool(x) for x in (0, 0.0, '', ' ', [], [0], {}, None, F(), L(), 0j, float('nan'), range(0))], not F(), F() or 'or', len(L()) and 1); bool(B())
# program: identity and equality
a = b = [1]; c = [1]; print(a is b, a is c, a == c, 1 == 1.0, hash(1) == hash(1.0), True == 1, '1' == 1, None == 0, (1, 2) == [1, 2], {1} == frozenset({1}), float('nan') == float('nan'), [float('nan')] == [float('nan')], 0.0 == -0.0, b'a' == 'a', object() == object(), id(a) == id(b), 10**20 == 1e20)
# program: chained comparisons
x = 5
print(1 < x < 10, 1 < x > 3, x == 5 == 5.0, 1 < 2 > 1 != 3, not 1 > 2 < 3, (1 < 3) < 2, 'a' < 'b' < 'c', x in [5] == True, None is None is not 5); 1 < 'a' < 2
# program: boolean arithmetic
print(True + True, sum([True, False, True]), True * 'ab', ['no', 'yes'][3 > 2], -True, ~True, True / 2, True << 3, int(True), str(True), True & 0, True ^ True, isinstance(True, int), bool('False'), {True: 'a', 1: 'b'}, max(True, 2), round(True), format(True), f'{True:d}', divmod(True, 2))
# program: integer division signs
print([(a // b, a % b, divmod(a, b)) for a in (7, -7) for b in (2, -2)], -7.5 // 2, 7.5 % -2, int(-3.7), -3 ** 2, (-3) ** 2, 2 ** 3 ** 2, 5 % 3 * 2, -5 // 3, 0 // 5, -0.0 // 1, 1e308 * 10 // 1 if False else '', 10 ** -2, 0 ** 0, 0.0 ** 0); 5 % 0.0
# program: print options
print(1, 2, sep=''); print('a', end=''); print('b', 'c', sep='\n', end='.\n'); print(); print(*[1, 2], *'xy', sep=','); print([1, 'a', None, 2.0, (1,)], {'k': 'v'}, 'q"', "it's"); print('é', '日本', '\t|', '\\'); print(print(), None); print(1, 2, sep=None, end=None); print('x', sep=1)
# program: unpacking in calls
def f(*a, **k): return a, k
print(f(*'ab', 1, *[2], **{'x': 3}, y=4), f(*(), **{}), f(*range(2), *{'k': 1}), [*f(1)], {**f(z=1)[1], 'w': 2}, (lambda a, *b, c=3: (a, b, c))(*[1, 2, 3])); f(**{1: 2})
# program: keyword only
def area(*, width, height=2): return width * height
print(area(width=3), area(height=1, width=5)); area(3)
# program: positional only
def dist(x, y, /, scale=1): return (x * x + y * y) ** .5 * scale
print(dist(3, 4), dist(3, 4, scale=2), dist(0, 0, 5)); dist(x=3, y=4)
# program: annotations ignored
def f(x: int) -> str: return x + 1
y: int = 'text'; z: list[int]
print(f(1.5), y, f.__annotations__, __annotations__, 'z' in globals()); f('a')
# program: assert messages
def check(x): assert isinstance(x, int), f'{x!r} is no int'; assert x > 0; return x
print(check(5))
for v in ('a', -1):
    try: check(v)
    except AssertionError as e: print(repr(e), str(e), e.args)
assert (1, 'always true')
check(None)
# program: custom exception hierarchy
class AppError(Exception):
    code = 1
    def __init__(self, msg, **ctx): super().__init__(msg); self.ctx = ctx
class NotFound(AppError): code = 404
class Denied(AppError):
    code = 403
    def __str__(self): return f'{self.code}: {self.args[0]} {self.ctx}'
for e in (NotFound('page', url='/x'), Denied('no', user='bob')):
    try: raise e
    except NotFound as x: print('nf', x, x.ctx, repr(x))
    except AppError as x: print('app', x, repr(x), x.code)
raise Denied('last', n=1)
# program: finally order
def f(x):
    try:
        print('try'); 
        if x: raise ValueError(x)
        return 'returned'
    except ValueError as e: print('except', e); return 'handled'
    else: print('else')
    finally: print('finally')
print(f(0), f(1))
def g():
    for i in range(3):
        try: continue
        finally: print(i, end=' ')
    try: return 1
    finally: return 2
print(g())
def h():
    try: raise KeyError('lost')
    finally: return 'swallowed'
print(h()); f('x')if False else None
try: raise ValueError('a')
finally: print('last')
# program: nested try
try:
    try: 1 / 0
    except KeyError: print('no')
    finally: print('inner')
except ZeroDivisionError as e: print('outer', e)
try:
    try: int('x')
    except ValueError as e: raise TypeError('bad input') from e
except TypeError as e: print(repr(e.__cause__), e.__context__ is e.__cause__)
try: e
except NameError as n: print(n)
raise RuntimeError('end') from None
# program: loops with else
for n in range(2, 10):
    for x in range(2, n):
        if n % x == 0: print(n, '=', x, '*', n // x); break
    else: print(n, 'is prime')
while n > 7: n -= 1
else: print('done', n)
for _ in []: pass
else: print('empty')
# program: enumerate and zip
a, b = 'abc', [1, 2]
print(list(enumerate(a, 1)), list(zip(a, b)), dict(zip(b, a)), list(zip(*[(1, 'x'), (2, 'y')])), list(map(lambda x, y: (x, y), a, b)), [i for i, _ in enumerate(b, -1)], list(zip()), list(zip(a)), sorted(zip(b, a), reverse=True)); list(zip(a, b, strict=True))
# program: filters and maps
print(list(filter(None, [0, 1, '', 'a', [], None])), list(map(int, '123')), list(map(max, [1, 5], [4, 2])), list(filter(str.isalpha, 'a1b')), any(map(lambda x: x > 2, [1, 3])), all([]), sum(map(len, ['a', 'bb'])), list(map(str.upper, ['x'])), next(filter(lambda x: x > 5, range(10)), None)); list(map(int, ['1', 'b']))
# program: comprehension scopes
x = 'outer'
print([x for x in range(3)], x, {x: y for x, y in zip('ab', range(2))}, {x % 2 for x in range(4)}, [[j for j in range(i)] for i in range(3)], [(i, j) for i in range(3) for j in range(i) if i + j > 1], sum(x for x in range(4)), [y := 1, y + 1], [a for a, *_ in ['xy', 'z']]); [i for i in 5]
# program: dates between
from datetime import date, timedelta
def days(a, b): return (date.fromisoformat(b) - date.fromisoformat(a)).days
print(days('2024-01-01', '2024-12-31'), date(2024, 2, 28) + timedelta(2), [d.isoformat() for d in (date(2024, 1, 30) + timedelta(i) for i in range(3))], date(2000, 1, 1).strftime('%a %b %d'), min(date(2020, 1, 1), date(2019, 1, 1))); days('2024-02-30', '2024-01-01')
# program: friday the thirteenth
from datetime import date
print([f'{date(2026, m, 13):%B}' for m in range(1, 13) if date(2026, m, 13).weekday() == 4], date(1970, 1, 1).isoweekday(), date(2024, 12, 30).isocalendar()[:2])
# program: duration shown
def show(s):
    m, s = divmod(s, 60); h, m = divmod(m, 60); d, h = divmod(h, 24)
    return ', '.join(f'{v} {n}{"s" * (v != 1)}' for v, n in ((d, 'day'), (h, 'hour'), (m, 'minute'), (s, 'second')) if v) or 'now'
print(show(0), show(61), show(90061), show(3600)); show(None)
# program: age calculator
from datetime import datetime
def age(b, t): return t.year - b.year - ((t.month, t.day) < (b.month, b.day))
b = datetime.strptime('29/02/2000', '%d/%m/%Y')
print([age(b, datetime(y, m, d)) for y, m, d in ((2024, 2, 28), (2024, 2, 29), (2023, 3, 1))]); datetime.strptime('31/02/2000', '%d/%m/%Y')
# program: seeded random games
import random
random.seed(2024)
print([random.randint(1, 6) for _ in range(10)], random.sample('abcdef', 3), random.choice([1, 2, 3]), round(random.random(), 6), random.shuffle(d := list(range(5))), d, random.choices('ab', k=4), random.uniform(1, 2) < 2); random.choice('')
# program: monte carlo
import random
r = random.Random(1); n = 2000
print(4 * sum(r.random() ** 2 + r.random() ** 2 <= 1 for _ in range(n)) / n, r.gauss(0, 1), r.randrange(10, 20, 3), r.getrandbits(16), r.betavariate(2, 3)); r.randint(3, 1)
# program: base64 and hashes
import base64, hashlib, zlib
d = 'héllo wörld'.encode()
print(base64.b64encode(d).decode(), base64.b64decode('aGk='), hashlib.md5(d).hexdigest(), hashlib.sha256(b'').hexdigest()[:12], zlib.crc32(d), d.hex(' ', 2), len(d)); hashlib.sha256('text')
# program: json round trip
import json
d = {'n': None, 't': True, 'l': [1, 2.5, 'x'], 'd': {'k': 'é'}}
s = json.dumps(d); print(s, json.loads(s) == d, json.dumps(d, indent=2, ensure_ascii=False), json.dumps([1, (2, 3)]), json.dumps('"'), json.loads(' [1 , 2] ')); json.loads("{'a': 1}")
# program: csv sums
import csv, io
t = 'item,qty,price\npen,2,1.5\n"big, book",1,20\n'
rows = list(csv.DictReader(io.StringIO(t))); print(rows, sum(int(r['qty']) * float(r['price']) for r in rows)); o = io.StringIO(); csv.writer(o).writerows([[1, 'a,b', None], ['q"', 2.5, '']]); print(repr(o.getvalue())); rows[0]['nope']
# program: templates
from string import Template
t = Template('Dear $name, you owe $$${amount}.')
print(t.substitute(name='Ann', amount=5), t.safe_substitute(name='B'), t.template); t.substitute(name='x')
# program: text statistics
import re, statistics
t = 'The cat sat. The dog ran fast! Did it?'
w = re.findall(r'\w+', t.lower()); s = [x for x in re.split(r'[.!?]\s*', t) if x]
print(len(w), len(s), statistics.mean(map(len, w)), max(w, key=len), sorted(set(w), key=w.index), statistics.median(len(x.split()) for x in s), statistics.mode(w)); statistics.mean([])
# program: matrix class
class M:
    def __init__(s, r): s.r = [list(x) for x in r]
    def __matmul__(a, b): return M([[sum(x * y for x, y in zip(r, c)) for c in zip(*b.r)] for r in a.r])
    def __pow__(s, n):
        out = M([[i == j for j in range(len(s.r))] for i in range(len(s.r))])
        while n: out, s, n = (out @ s if n & 1 else out), s @ s, n >> 1
        return out
    def __getitem__(s, ij): i, j = ij; return s.r[i][j]
    def __repr__(s): return '\n'.join(' '.join(map(str, r)) for r in s.r)
f = M([[1, 1], [1, 0]]); print(f ** 10, (f ** 90)[0, 1], f @ f); f[5]
# program: linked list cycle
class N:
    def __init__(self, v): self.v, self.n = v, None
a, b, c = map(N, 'abc'); a.n, b.n = b, c
def cyclic(h):
    s = f = h
    while f and f.n:
        s, f = s.n, f.n.n
        if s is f: return True
    return False
print(cyclic(a)); c.n = b; print(cyclic(a), cyclic(None), a.n.n.n.n.v); N()
# program: event counter with defaultdict
from collections import defaultdict
d = defaultdict(int); t = lambda: defaultdict(t); tree = t(); tree['a']['b']['c'] = 1
for w in 'a b a c a'.split(): d[w] += 1
print(dict(d), d, sorted(d.items(), key=lambda kv: -kv[1]), 'zz' in d, d['zz'], len(d), dict(tree['a']['b'])); defaultdict(1)
# program: ordered and chained maps
from collections import OrderedDict, ChainMap
o = OrderedDict.fromkeys('cab'); o.move_to_end('c'); print(o, list(o), o.popitem(False)); c = ChainMap({'a': 1}, {'a': 0, 'b': 2}); print(c['a'], c['b'], dict(c), len(c), c.parents); c['z']
# program: named tuples
from collections import namedtuple
from typing import NamedTuple
P = namedtuple('Point', 'x y'); p = P(1, y=2)
class E(NamedTuple):
    name: str
    pay: float = 1.5
    def yearly(self): return self.pay * 12
print(p, p[0], p.y, p._asdict(), p._replace(x=9), E('a').yearly(), E('b', 2), [*p], p == (1, 2), P._fields, max(P(1, 2), P(1, 3))); p.x = 5
# program: enum flags
from enum import Enum, Flag, auto
class W(Flag): R = 4; W = 2; X = 1
class D(Enum):
    MON = auto(); TUE = auto()
    def next(self): m = list(D); return m[(m.index(self) + 1) % len(m)]
print(W.R | W.X, W(6), W.R in W(6), D.MON.next(), D.TUE.next().name, D['MON'].value, [d.name for d in D], W(0), D(1) is D.MON); D(7)
# program: operators overloaded in place
class A:
    def __init__(s, v): s.v = v
    def __iadd__(s, o): s.v += o; return s
    def __isub__(s, o): return A(s.v - o)
    def __imul__(s, o): return NotImplemented
    def __getattr__(s, n): return f'<{n}>'
a = b = A(1); a += 5; print(a is b, b.v); a -= 2; print(a is b, a.v, b.v, a.zip); a *= 2
# program: class attributes
class C:
    n = 0; items = []
    def __init__(self): C.n += 1; self.items.append(C.n); self.n = 10
a, b = C(), C(); print(C.n, a.n, a.items is b.items, C.items, C.__dict__['n'], vars(a)); del a.n; print(a.n); del a.n
# program: class methods as factories
class D:
    def __init__(self, d, m, y): self.t = d, m, y
    @classmethod
    def parse(cls, s): return cls(*map(int, s.split('-')))
    @staticmethod
    def valid(s): return s.count('-') == 2
    def __repr__(self): return '{:02}/{:02}/{}'.format(*self.t)
class E(D): pass
print(D.parse('1-2-2024'), type(E.parse('3-4-5')).__name__, D.valid('x'), E.valid('1-2-3')); E.parse('1-2')
# program: slots
class P:
    __slots__ = 'x', 'y'
    def __init__(self, x): self.x = x
p = P(1); p.y = 2; print(p.x, p.y, P.__slots__, hasattr(p, '__dict__')); del p.y
try: p.y
except AttributeError as e: print(e)
p.z = 3
# program: callable instances
class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, x, *, twice=False): return (x + self.n) * (2 if twice else 1)
a = Adder(3); print(a(1), list(map(a, [1, 2])), a(1, twice=True), callable(a), callable(Adder), callable(5)); a()
# program: comparison by total order
from functools import total_ordering
@total_ordering
class V:
    def __init__(s, t): s.p = tuple(map(int, t.split('.')))
    def __eq__(s, o): return s.p == o.p
    def __lt__(s, o): return s.p < o.p
    def __repr__(s): return 'v' + '.'.join(map(str, s.p))
print(sorted(map(V, ['1.10', '1.9', '1.9.1'])), V('2') >= V('1.9'), V('1') != V('1.0'), max(V('1'), V('3'))); {V('1')}
# program: hashable points
class P:
    def __init__(s, x, y): s.x, s.y = x, y
    def __eq__(s, o): return isinstance(o, P) and (s.x, s.y) == (o.x, o.y)
    def __hash__(s): return hash((s.x, s.y))
    def __repr__(s): return f'P{s.x, s.y}'
print(P(1, 2) in {P(1, 2)}, {P(1, 2): 'a'}[P(1, 2)], len({P(1, 1), P(1, 1), P(2, 1)}), P(1, 2) == (1, 2), P(1, 2) != P(2, 1)); P(1, 2) < P(2, 1)
# program: iterables everywhere
class R:
    def __init__(s, n): s.n = n
    def __iter__(s): return (i * i for i in range(s.n))
    def __len__(s): return s.n
    def __reversed__(s): return iter(['rev'])
    def __contains__(s, x): return x == 'magic'
r = R(4); print(list(r), len(r), list(reversed(r)), 'magic' in r, 4 in r, sum(r), sorted(r, reverse=True), max(r), [*r], dict.fromkeys(r, 0), set(r), ','.join(map(str, r)), bool(R(0))); r[0]
# program: context timer
class Timer:
    def __enter__(self): print('start'); return self
    def __exit__(self, t, v, tb): print('stop', t.__name__ if t else None, v); return t is KeyError
with Timer() as t: print(type(t).__name__)
with Timer(): raise KeyError('swallowed')
with Timer(), Timer(): raise ValueError('out')
# program: singleton by new
class S:
    _i = None
    def __new__(cls, *a):
        if cls._i is None: cls._i = super().__new__(cls)
        return cls._i
    def __init__(self, v): self.v = v
print(S(1) is S(2), S(3).v, S._i.v); S()
# program: mixins
class J:
    def to_json(self): import json; return json.dumps(vars(self), default=str, sort_keys=True)
class L:
    def log(self, m): print(f'[{type(self).__name__}] {m}')
class U(J, L):
    def __init__(self, n): self.n = n; self.s = {1}
u = U('ann'); u.log(u.to_json()); print(U.__mro__[1].__name__, isinstance(u, L)); u.save()
# program: super chains
class A:
    def __init__(self): print('A'); super().__init__()
class B:
    def __init__(self): print('B')
class C(A, B):
    def __init__(self): print('C'); super().__init__(); super(A, self).__init__()
C(); print([c.__name__ for c in C.mro()]); C(1)
# program: abstract shapes
from abc import ABC, abstractmethod
from math import pi
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    def __lt__(self, o): return self.area() < o.area()
class Sq(Shape):
    def __init__(s, a): s.a = a
    def area(s): return s.a ** 2
class Ci(Sq):
    def area(s): return pi * super().area()
print(sorted([Ci(1), Sq(1.5)])[0].area(), isinstance(Ci(1), Shape)); Shape()
# program: string multiplication table
n = 5
print('   |' + ''.join(f'{i:4}' for i in range(1, n + 1))); print('---+' + '-' * 4 * n)
for i in range(1, n + 1): print(f'{i:2} |' + ''.join(f'{i * j:4}' for j in range(1, n + 1)))
# program: calendar of a month
import calendar
print(calendar.month(2024, 2)); print(calendar.isleap(2023), calendar.monthrange(2023, 2), [calendar.day_name[i][:2] for i in range(7)], calendar.weekday(2024, 1, 1)); calendar.month(2024, 13)
# program: diamond and hourglass
n = 4
for i in [*range(n), *range(n - 2, -1, -1)]: print(' ' * (n - i - 1) + '*' * (2 * i + 1))
for i in range(n, 0, -1): print(('* ' * i).rstrip().center(2 * n).rstrip())
# program: ascii art bars
d = {'q1': 3, 'q2': 7, 'q3': 0}
for k, v in d.items(): print(f'{k}: {"#" * v}{"." * (10 - v)} {v / 10:>4.0%}')
print(*(f'{v:^3}' for v in d.values()), sep='|'); print(max(d.values()) / d['q3'])
# program: bin packing greedy
def pack(ws, cap):
    bins = []
    for w in sorted(ws, reverse=True):
        if w > cap: raise ValueError(f'{w} does not fit into {cap}')
        for b in bins:
            if sum(b) + w <= cap: b.append(w); break
        else: bins.append([w])
    return bins
print(pack([4, 8, 1, 4, 2, 1], 10)); pack([11], 10)
# program: n puzzle parity
def inversions(a): return sum(a[i] > a[j] for i in range(len(a)) for j in range(i + 1, len(a)))
print(inversions([2, 4, 1, 3, 5]), inversions([]), inversions('cab')); inversions([1, None])
# program: sliding window maximum
from collections import deque
def mx(a, k):
    q, out = deque(), []
    for i, x in enumerate(a):
        while q and a[q[-1]] <= x: q.pop()
        q.append(i)
        if q[0] <= i - k: q.popleft()
        if i >= k - 1: out.append(a[q[0]])
    return out
print(mx([1, 3, -1, -3, 5, 3, 6, 7], 3), mx([], 2)); mx(['a', 1], 1)
# program: stock profits
def best(ps):
    lo, gain = float('inf'), 0
    for x in ps: lo = min(lo, x); gain = max(gain, x - lo)
    return gain
print(best([7, 1, 5, 3, 6, 4]), best([]), best([3, 2]), sum(max(0, b - a) for a, b in zip([7, 1, 5, 3, 6, 4], [1, 5, 3, 6, 4]))); best('ab')
# program: water trapped
def trap(h): return sum(min(max(h[:i + 1]), max(h[i:])) - x for i, x in enumerate(h))
print(trap([0, 1, 0, 2, 1, 0, 1, 3, 2, 1, 2, 1]), trap([])); trap(None)
# program: next permutation
def nxt(a):
    i = len(a) - 2
    while i >= 0 and a[i] >= a[i + 1]: i -= 1
    if i < 0: return sorted(a)
    j = max(k for k in range(i + 1, len(a)) if a[k] > a[i]); a[i], a[j] = a[j], a[i]
    a[i + 1:] = a[:i:-1]; return a
print(nxt([1, 2, 3]), nxt([3, 2, 1]), nxt([1, 1, 5]), nxt([])); nxt('abc')
# program: decode ways
from functools import cache
@cache
def ways(s): return 1 if not s else 0 if s[0] == '0' else ways(s[1:]) + (len(s) > 1 and int(s[:2]) <= 26 and ways(s[2:]))
print(ways('226'), ways('06'), ways('11106'), ways('1' * 40)); ways('1a')
# program: wildcard match
import fnmatch, re
def m(s, p):
    if not p: return not s
    if p[0] == '*': return m(s, p[1:]) or bool(s) and m(s[1:], p)
    return bool(s) and p[0] in ('?', s[0]) and m(s[1:], p[1:])
print(m('adceb', '*a*b'), m('acdcb', 'a*c?b'), fnmatch.fnmatch('a.py', '*.p?'), re.fullmatch(fnmatch.translate('a*'), 'abc') is not None, fnmatch.translate('[!a]?')); m('a', None) if False else m(None, '?')
# program: json paths
def dig(d, path):
    for k in path.split('.'):
        try: d = d[int(k)] if isinstance(d, list) else d[k]
        except (KeyError, IndexError, ValueError) as e: return f'{type(e).__name__}: {e}'
    return d
x = {'a': [{'b': 1}, 2]}
for p_ in ('a.0.b', 'a.5', 'z', 'a.q'): print(p_, '=>', dig(x, p_))
dig(x, 'a.1.c')
# program: inverted index
from collections import defaultdict
docs = ['the cat', 'the dog sat', 'a cat sat']
ix = defaultdict(set)
for i, d in enumerate(docs):
    for w in d.split(): ix[w].add(i)
find = lambda *ws: sorted(set.intersection(*(ix[w] for w in ws)))
print(find('cat'), find('the', 'sat'), find('nope'), {k: sorted(v) for k, v in sorted(ix.items())}); find()
# program: matrix determinant
def det(m): return m[0][0] if len(m) == 1 else sum((-1) ** j * m[0][j] * det([r[:j] + r[j + 1:] for r in m[1:]]) for j in range(len(m)))
print(det([[1, 2], [3, 4]]), det([[2, 0, 1], [1, 3, 2], [1, 1, 1]]), det([[1.5]])); det([])
# program: gauss elimination
from fractions import Fraction as F
def solve(a, b):
    n = len(a); m = [[F(x) for x in r] + [F(y)] for r, y in zip(a, b)]
    for i in range(n):
        p_ = next((r for r in range(i, n) if m[r][i]), None)
        if p_ is None: raise ArithmeticError('singular matrix')
        m[i], m[p_] = m[p_], m[i]; m[i] = [x / m[i][i] for x in m[i]]
        for r in range(n):
            if r != i: m[r] = [x - m[r][i] * y for x, y in zip(m[r], m[i])]
    return [r[-1] for r in m]
print(solve([[2, 1], [1, 3]], [3, 5]), *solve([[1]], [4])); solve([[1, 2], [2, 4]], [1, 2])
# program: newton and bisection
def newton(f, d, x, eps=1e-12):
    for i in range(100):
        if abs(f(x)) < eps: return x, i
        x -= f(x) / d(x)
    raise RuntimeError('no convergence')
r, n = newton(lambda x: x * x - 2, lambda x: 2 * x, 1.0); print(f'{r:.10f}', n); newton(lambda x: x * x + 1, lambda x: 2 * x, 0.0)
# program: simpson
import math
def simpson(f, a, b, n=100):
    if n % 2: raise ValueError('n must be even')
    h = (b - a) / n
    return h / 3 * (f(a) + f(b) + 4 * sum(f(a + i * h) for i in range(1, n, 2)) + 2 * sum(f(a + i * h) for i in range(2, n, 2)))
print(round(simpson(math.sin, 0, math.pi), 8), simpson(lambda x: x ** 3, 0, 2, 2)); simpson(math.exp, 0, 1, 3)
# program: geometry kit
from math import hypot, atan2, degrees, pi, isclose
def area(ps): return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ps, ps[1:] + ps[:1]))) / 2
def inside(p, ps):
    x, y = p; r = False
    for (a, b), (c, d) in zip(ps, ps[1:] + ps[:1]):
        if (b > y) != (d > y) and x < (c - a) * (y - b) / (d - b) + a: r = not r
    return r
sq = [(0, 0), (4, 0), (4, 3), (0, 3)]; print(area(sq), inside((1, 1), sq), inside((5, 1), sq), hypot(3, 4), degrees(atan2(1, 1)), isclose(pi, 3.14159, abs_tol=1e-4)); area([(1,)])
# program: convex hull
def hull(ps):
    ps = sorted(set(ps))
    def half(q):
        h = []
        for p_ in q:
            while len(h) > 1 and (h[-1][0] - h[-2][0]) * (p_[1] - h[-2][1]) - (h[-1][1] - h[-2][1]) * (p_[0] - h[-2][0]) <= 0: h.pop()
            h.append(p_)
        return h[:-1]
    return half(ps) + half(ps[::-1])
print(hull([(0, 0), (1, 1), (2, 2), (2, 0), (0, 2), (1, 0)]), hull([(1, 1)])); hull([1])
# program: rsa toy
p_, q, e = 61, 53, 17; n, phi = p_ * q, (p_ - 1) * (q - 1); d = pow(e, -1, phi)
c = [pow(ord(x), e, n) for x in 'hi!']; print(d, c, ''.join(chr(pow(x, d, n)) for x in c)); pow(6, -1, 9)
# program: xor cipher
def xor(b, k): return bytes(x ^ k[i % len(k)] for i, x in enumerate(b))
c = xor(b'attack', b'key'); print(c, c.hex(), xor(c, b'key'), xor(b'', b'k'), int.from_bytes(c, 'big')); xor('str', b'k')
# program: checksums
def fletcher(b):
    a = c = 0
    for x in b: a = (a + x) % 255; c = (c + a) % 255
    return c << 8 | a
import zlib, binascii
print(hex(fletcher(b'abcde')), zlib.adler32(b'abc'), binascii.crc32(b'abc') & 0xffff, sum(b'abc') % 256); fletcher('abc')
