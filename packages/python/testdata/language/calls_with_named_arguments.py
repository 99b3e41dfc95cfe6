def f(a, b=1, *, c=2, d): return (a, b, c, d)
print(f(1, d=3), f(a=1, d=2), f(1, 2, c=5, d=6), f(b=9, a=8, d=7))
for kw in ({'x': 1}, {'a': 1}, {}, {'d': 1, 'a': 2}):
    try: print(f(1, **kw))
    except TypeError as e: print(e)
for g in (lambda: f(1, a=2, d=1), lambda: f(1, e=2), lambda: f(d=1), lambda: f(1), lambda: f(1, 2, 3, d=4), lambda: f(1, c=2)):
    try: print(g())
    except TypeError as e: print(e)
def p(a, /, b): return a, b
try: p(a=1, b=2)
except TypeError as e: print(e)
print(p(1, b=2))
class C:
    def __init__(self, x, y=2, *, z=3): self.t = (x, y, z)
    def m(self, u, v=5, *r, **k): return (u, v, r, k)
    @classmethod
    def cm(cls, a, b=1): return (cls.__name__, a, b)
    @staticmethod
    def sm(a, b=1): return (a, b)
print(C(1).t, C(x=1).t, C(1, z=9).t, C(1, y=8, z=7).t)
try: C(y=1)
except TypeError as e: print(e)
try: C(1, w=1)
except TypeError as e: print(e)
c = C(x=5)
print(c.m(1, v=2), c.m(u=1), c.m(1, 2, k=3), C.cm(1, b=2), c.cm(a=1), C.sm(1, b=3), c.sm(a=3))
class D:
    def __init__(self, a=1): return 5
try: D(a=2)
except TypeError as e: print(e)
try: D()
except TypeError as e: print(e)
from dataclasses import dataclass
@dataclass
class P:
    x: int = 1
    y: int = 2
print(P(y=5), P(1, y=3))
from abc import ABC, abstractmethod
class A(ABC):
    @abstractmethod
    def f(self): ...
    def __init__(self, q=1): self.q = q
try: A(q=1)
except TypeError as e: print(e)
class B(A):
    def f(self): return 1
print(B(q=4).q)
def deco(fn):
    def w(*a, **k): return fn(*a, **k)
    return w
@deco
def h(a, b=2): return a, b
print(h(1), h(1, b=3), h(a=1))
print("hello world".replace('o', '0'), 'aaa'.replace('a', 'bb', 2), 'abc'.replace('', '-'), 'a\U0001F600b'.replace('a', 'x'), 'aXb'.replace('X', '\U0001F600'), 'aaaa'.replace('aa', 'b'), 'x'.replace('y', 'z'))
print((1, 2) + (3,), [1] + [2], 1 + True, 2.5 + True, True + True)
import math
print(math.gcd(), math.gcd(12), math.gcd(12, 18, 27), math.lcm(2, 3))
print({1,2,3} & {2,3,4}, {1,2,3} - {2}, {9, 1, 17, 33} | {25}, {-1, -2, 5} & {-1, -2})
