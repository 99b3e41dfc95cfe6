import functools
class Meta(type):
    registry = {}
    def __new__(mcls, name, bases, ns, **kw):
        cls = super().__new__(mcls, name, bases, ns)
        mcls.registry[name] = cls
        cls.kw = kw
        return cls
    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        print('call', cls.__name__, a, k)
        return super().__call__(*a, **k)
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print('prepare', name, bases, kw)
        return {'injected': 1}
    def __repr__(cls): return f'<{cls.__name__}!>'
    def __len__(cls): return 42
    def __contains__(cls, x): return x == 1
    def __iter__(cls): return iter('abc')
    def __getitem__(cls, k): return k * 2
    def __instancecheck__(cls, o): return isinstance(o, (int, object)) and hasattr(o, 'v')
class A(metaclass=Meta, opt=1):
    y = injected + 1
    def __init__(self, v): self.v = v
class B(A): pass
print(A, B, A.kw, B.kw, A.y, len(A), 1 in A, list(A), A[4], Meta.registry)
a = A(5); print(a.v, isinstance(a, A), isinstance(3, A), type(a), type(A), A.__class__)
class Desc:
    def __set_name__(self, o, n): self.n = n; print('set_name', o, n)
    def __get__(self, i, o): return (self.n, i is None, o.__name__)
    def __set__(self, i, v): i.__dict__[self.n] = v; print('set', v)
    def __delete__(self, i): print('del', self.n)
class C:
    d = Desc(); e = Desc()
    __slots__ = ('__dict__', 's')
c = C(); c.d = 5; print(c.d, C.d, c.__dict__); del c.e
c.s = 1; print(c.s); del c.s
try: c.s
except AttributeError as e: print(repr(e))
class Lazy:
    def __getattr__(self, n):
        if n.startswith('x'): return n.upper()
        raise AttributeError(f'no {n}')
    def __setattr__(self, n, v): super().__setattr__(n, v); print('setattr', n)
    def __delattr__(self, n): super().__delattr__(n); print('delattr', n)
    def __getattribute__(self, n):
        if n == 'secret': return 'found'
        return super().__getattribute__(n)
    def __dir__(self): return ['z', 'a']
l = Lazy(); l.q = 1; del l.q; print(l.xyz, l.secret, dir(l), hasattr(l, 'nope'), getattr(l, 'n', 'dflt'))
try: l.nope
except AttributeError as e: print(e)
class V:
    def __init__(self, x, y): self.x, self.y = x, y
    def __add__(self, o): return V(self.x + o.x, self.y + o.y) if isinstance(o, V) else NotImplemented
    def __radd__(self, o): return self if o == 0 else NotImplemented
    def __mul__(self, k): return V(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __neg__(self): return V(-self.x, -self.y)
    def __eq__(self, o): return isinstance(o, V) and (self.x, self.y) == (o.x, o.y)
    def __hash__(self): return hash((self.x, self.y))
    def __repr__(self): return f'{type(self).__name__}({self.x!r}, {self.y!r})'
    def __abs__(self): return (self.x ** 2 + self.y ** 2) ** .5
    def __bool__(self): return bool(self.x or self.y)
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __len__(self): return 2
    def __matmul__(self, o): return self.x * o.x + self.y * o.y
    def __lt__(self, o): return abs(self) < abs(o)
    def __format__(self, s): return f'<{self.x:{s}}, {self.y:{s}}>'
    def __iadd__(self, o): self.x += o.x; return self
    def __call__(self, *a): return a
    def __enter__(self): return self
    def __exit__(self, *a): print('exit', a[:2]); return True
    def __index__(self): return self.x
    def __contains__(self, v): return v in (self.x, self.y)
    def __round__(self, n=None): return ('round', n)
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __complex__(self): return 1j
    def __divmod__(self, o): return ('dm', o)
    def __rdivmod__(self, o): return ('rdm', o)
    def __pow__(self, o, m=None): return ('pow', o, m)
    def __invert__(self): return 'inv'
    def __pos__(self): return 'pos'
    def __reversed__(self): return iter('rev')
    def __missing__(self, k): return k
    def __trunc__(self): return 'tr'
    def __floor__(self): return 'fl'
    def __ceil__(self): return 'ce'
import math
v, w = V(3, 4), V(1, 2)
print(v + w, sum([v, w]), v * 2, 2 * v, -v, v == w, v != w, abs(v), bool(V(0, 0)), v[0], list(v), len(v), v @ w, sorted([v, w]), f'{v:.1f}', v(1, 2), [0, 1, 2, 9][v], 3 in v, round(v), round(v, 2), int(v), float(v), complex(v), divmod(v, 1), divmod(1, v), v ** 2, pow(v, 2, 3), ~v, +v, list(reversed(v)), math.trunc(v), math.floor(v), math.ceil(v), hex(v), max(v, w), {v: 1}[V(3, 4)])
v += w; print(v); x, y = v; print(x, y)
with v as q: raise ValueError('swallowed')
try: v + 1
except TypeError as e: print(e)
try: 'a' + v
except TypeError as e: print(e)
try: v < 1
except AttributeError as e: print(e)
except TypeError as e: print(e)
try: v - 1
except TypeError as e: print(e)
try: v >= w
except TypeError as e: print(e)
try: v -= 1
except TypeError as e: print(e)
@functools.total_ordering
class T:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return s.v == o.v
    def __lt__(s, o): return s.v < o.v
print(T(1) <= T(1), T(2) > T(1), T(1) >= T(2), T.__hash__)
class Cnt:
    n = 0
    @classmethod
    def inc(cls): cls.n += 1; return cls
    @staticmethod
    def st(a, b=2): return a + b
    @property
    def p(self): "doc p"; return self._p
    @p.setter
    def p(self, v):
        if v < 0: raise ValueError('neg')
        self._p = v
    @p.deleter
    def p(self): del self._p
c = Cnt(); c.p = 5; print(c.p, type(Cnt.p), Cnt.p.__doc__, Cnt.inc().inc().n, c.st(1), Cnt.st(1, 1)); del c.p
try: c.p
except AttributeError as e: print(e)
class RO:
    @property
    def r(self): return 1
try: RO().r = 2
except AttributeError as e: print(e)
try: del RO().r
except AttributeError as e: print(e)
print(Cnt.inc, Cnt.st.__name__, c.inc.__self__ is Cnt, type(c).__name__, Cnt.__dict__['st'].__class__)
class X:
    def __init_subclass__(cls, /, tag=None, **kw): super().__init_subclass__(**kw); cls.tag = tag; print('sub', cls.__name__, tag)
class Y(X, tag='t'): pass
class Z(Y): pass
print(Y.tag, Z.tag, Z.__mro__, Z.__bases__)
class D1: 
    def hi(self): return 'D1'
class D2(D1):
    def hi(self): return 'D2>' + super().hi()
class D3(D1):
    def hi(self): return 'D3>' + super().hi()
class D4(D2, D3):
    def hi(self): return 'D4>' + super().hi()
print(D4().hi(), [k.__name__ for k in D4.mro()])
o = object.__new__(D4); print(o.hi())
N = type('N', (D4,), {'hi': lambda self: 'N>' + super(N, self).hi(), 'z': 3}); print(N().hi(), N.z, N)
