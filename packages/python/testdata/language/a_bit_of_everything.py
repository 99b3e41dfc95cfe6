def outer():
    x = 1
    def inner():
        nonlocal x
        x += 1
        return x
    return inner
f = outer(); print(f(), f())
def args(a, b=2, *c, d, e=5, **f): return (a, b, c, d, e, f)
print(args(1, d=4), args(1, 2, 3, 4, d=5, z=6), args(*[1, 2, 3], **{'d': 1}))
for bad in [lambda: args(), lambda: args(1), lambda: args(1, d=1, a=2), lambda: args(*[1], *[2], d=1, **{'d': 2}), lambda: (lambda x, y: 0)(1), lambda: (lambda: 0)(1), lambda: (lambda *, k: 0)(), lambda: (lambda a, /: 0)(a=1), lambda: (lambda a, b, c: 0)(1), lambda: (lambda a, b=1: 0)(1, 2, 3), lambda: (lambda x: 0)(1, y=2)]:
    try: print(bad())
    except TypeError as e: print(e)
import sys
sys.setrecursionlimit(100)
def rec(n): return rec(n + 1)
try: rec(0)
except RecursionError as e: print(e)
sys.setrecursionlimit(1000)
print([i for i in range(3)], {i: i * i for i in range(3)}, {i % 2 for i in range(5)}, list(i for i in range(2)), [(i, j) for i in range(2) for j in range(2) if i != j], [[j for j in range(i)] for i in range(3)])
a, (b, *c), d = 1, (2, 3, 4), 5; print(a, b, c, d)
*x, y = 'abc'; print(x, y)
(p, q), r = [1, 2], 3; print(p, q, r)
i = 0
while True:
    i += 1
    if i == 3: continue
    if i > 5: break
else: print('never')
print(i)
for k in range(3): pass
else: print('else', k)
if (n := 10) > 5: print(n)
print(1 < 2 < 3, 1 < 3 > 2, not 1 == 2, 1 if [] else 2, [] or 'x', 0 and 1, None or 0 or '', 1 and 2 and 3)
def gen():
    x = yield
    while x: x = yield x * 2
g = gen(); next(g); print(g.send(5), g.send(6))
try: g.send(0)
except StopIteration: print('stop')
print(*[1, 2], *'ab', sep='-', end='!\n')
print([*range(3), *'x'], {**{'a': 1}, 'b': 2}, (*[1], 2))
def dec(n):
    def w(f):
        def i(*a): return f(*a) * n
        return i
    return w
@dec(3)
def one(x): return x
print(one(2))
lst = [lambda: i for i in range(3)]; print([l() for l in lst])
lst = [lambda i=i: i for i in range(3)]; print([l() for l in lst])
try:
    try: 1 / 0
    except ZeroDivisionError as e: raise ValueError('bad') from e
    finally: print('fin')
except ValueError as e: print(e, repr(e.__cause__), e.__suppress_context__)
def fin():
    try: return 'try'
    finally: print('f')
print(fin())
def loop():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
        finally: print('f', i)
loop()
class C:
    def __enter__(self): print('in'); return self
    def __exit__(self, t, v, tb): print('out', t and t.__name__, v); return t is KeyError
with C() as c1, C() as c2: print('body'); raise KeyError(1)
with (C() as q, C()): pass
del a
try: a
except NameError as e: print(e)
def ub():
    print(zz)
    zz = 1
try: ub()
except UnboundLocalError as e: print(e)
print(__name__, type(ub), ub.__name__, ub.__doc__, ub.__defaults__, args.__kwdefaults__, args.__code__.co_varnames, args.__code__.co_argcount)
x = 5; x += 2; x -= 1; x *= 3; x //= 2; x **= 2; x %= 50; x <<= 2; x >>= 1; x |= 1; x &= 0xff; x ^= 3; print(x)
print(0b101, 0o17, 0xFF, 1_000_000, 1e3, .5, 5., 1j, 'a' 'b', r'\n', b'\x41', '\u00e9', '\N{BULLET}', """a
b""", 'it\'s', "tab\t|")
global_var = 1
def setg():
    global global_var, newg
    global_var = 2; newg = 3
setg(); print(global_var, newg)
assert True, 'x'
print(type(print), print, len) if 0 else print(repr(len), repr(print), str(int), repr(type))
import math as m, os.path as p
from math import sqrt as s, pi
print(m.floor(s(17)), p.join('a', 'b'), round(pi, 3))
exec('y = 10; print(y * 2)'); print(eval('1 + 2 * 3'), eval('x', {'x': 7}))
print(globals()['x'], 'x' in globals(), locals() is globals())
globals()['dyn'] = 42; print(dyn)
def lo(a, b): c = 3; return locals()
print(lo(1, 2), sorted(vars(C()).items()), vars(C).get('__enter__') is C.__enter__)
