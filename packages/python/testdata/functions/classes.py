# program: dunders of a vector
import math
class Vector:
    __slots__ = ('x', 'y')
    def __init__(self, x=0, y=0): self.x, self.y = x, y
    def __repr__(self): return f'{type(self).__name__}({self.x!r}, {self.y!r})'
    def __add__(self, o):
        if not isinstance(o, Vector): return NotImplemented
        return Vector(self.x + o.x, self.y + o.y)
    def __radd__(self, o): return self if o == 0 else NotImplemented
    def __mul__(self, k): return Vector(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __matmul__(self, o): return self.x * o.x + self.y * o.y
    def __neg__(self): return self * -1
    def __abs__(self): return math.hypot(self.x, self.y)
    def __bool__(self): return bool(abs(self))
    def __eq__(self, o): return isinstance(o, Vector) and (self.x, self.y) == (o.x, o.y)
    def __hash__(self): return hash((self.x, self.y))
    def __iter__(self): yield self.x; yield self.y
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __len__(self): return 2
    def __contains__(self, v): return v in (self.x, self.y)
    def __format__(self, spec): return '(' + ', '.join(format(c, spec) for c in self) + ')'
    def __call__(self, f): return Vector(f(self.x), f(self.y))
    def __iadd__(self, o): self.x += o.x; self.y += o.y; return self
    def __round__(self, n=None): return Vector(round(self.x, n), round(self.y, n))
    def __lt__(self, o): return abs(self) < abs(o)
    def __divmod__(self, k): return Vector(self.x // k, self.y // k), Vector(self.x % k, self.y % k)
    def __index__(self): return int(self.x)
    def __complex__(self): return complex(self.x, self.y)
a, b = Vector(3, 4), Vector(1, 2)
print(a + b, 2 * a, a * 2, a @ b, -a, abs(a), bool(Vector()), a == Vector(3, 4), {a: 1}[Vector(3, 4)], list(a), a[0], a[-1], len(a), 3 in a, f'{a:.2f}', a(str), sum([a, b]), max(a, b), sorted([a, b]), divmod(a, 2), round(Vector(1.234, 5.678), 1), [10, 20, 30, 40][a], hex(a), complex(a), dict([a]), tuple(reversed(a)))
a += b; print(a); x, y = a; print(x, y)
for bad in (lambda: a + 1, lambda: 1 + a, lambda: a @ 1, lambda: a > 1, lambda: a - b, lambda: setattr(a, 'z', 1), lambda: a.z, lambda: a ** 2, lambda: ~a, lambda: a[5], lambda: a['k'], lambda: a & b, lambda: a << 1, lambda: a.__dict__, lambda: Vector(1, 2, 3), lambda: Vector(z=1), lambda: int(b.__class__), lambda: float(a), lambda: a.__add__(), lambda: Vector.__add__(1, 2), lambda: next(a), lambda: delattr(a, 'q'), lambda: len(Vector), lambda: Vector[0]):
    try: print(bad())
    except Exception as e: print(type(e).__name__, '-', e)
# program: inheritance and super
class Base:
    registry = []
    def __init_subclass__(cls, /, tag=None, **kw): super().__init_subclass__(**kw); cls.tag = tag; Base.registry.append(cls.__name__)
    def __init__(self, name): self.name = name
    def hello(self): return f'Base {self.name}'
    def __str__(self): return f'<{self.name}>'
class A(Base, tag='a'):
    def hello(self): return 'A>' + super().hello()
class B(Base):
    def hello(self): return 'B>' + super().hello()
class C(A, B, tag='c'):
    def __init__(self, name, extra): super().__init__(name); self.extra = extra
    def hello(self): return 'C>' + super().hello()
c = C('cee', 1)
print(c.hello(), [k.__name__ for k in C.__mro__], C.tag, B.tag, Base.registry, c, isinstance(c, B), issubclass(C, A), C.__bases__, vars(c), type(c).__name__, C.__subclasses__(), A.__subclasses__())
for bad in (lambda: type('X', (A, Base, B), {}), lambda: type('Y', (Base, A), {}), lambda: C('x'), lambda: Base(), lambda: c.nope, lambda: C.nope, lambda: Base.hello(), lambda: Base.hello(5), lambda: super(A, 5), lambda: type('Z', (int, str), {}), lambda: type('W', (bool,), {}), lambda: object.__new__(5), lambda: type('Q', (A,), {}, bogus=1)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, '-', e)
# program: properties and descriptors
class Celsius:
    def __get__(self, obj, owner): return self if obj is None else (obj.f - 32) * 5 / 9
    def __set__(self, obj, v): obj.f = v * 9 / 5 + 32
class Positive:
    def __set_name__(self, owner, name): self.name = '_' + name; print('named', owner.__name__, name)
    def __get__(self, obj, owner=None): return getattr(obj, self.name)
    def __set__(self, obj, v):
        if v <= 0: raise ValueError(f'{self.name[1:]} must be positive, got {v}')
        setattr(obj, self.name, v)
    def __delete__(self, obj): print('deleting'); delattr(obj, self.name)
class T:
    c = Celsius(); w = Positive()
    def __init__(self, f, w): self.f = f; self.w = w
    @property
    def k(self): "Kelvin."; return self.c + 273.15
    @k.setter
    def k(self, v): self.c = v - 273.15
    @property
    def ro(self): return 1
    @staticmethod
    def s(x): return x
    @classmethod
    def make(cls, c): t = cls(0, 1); t.c = c; return t
t = T(212, 5)
print(t.c, t.k, T.k.__doc__, t.w, T.make(10).f, T.s(3), t.s(4), isinstance(T.c, Celsius)); t.k = 300; print(round(t.f, 2)); del t.w
for bad in (lambda: setattr(t, 'w', -1), lambda: setattr(t, 'ro', 2), lambda: delattr(t, 'ro'), lambda: t.w, lambda: T(1, 0), lambda: T.make(), lambda: T.s()):
    try: print(bad())
    except Exception as e: print(type(e).__name__, '-', e)
from functools import cached_property
class L:
    n = 0
    @cached_property
    def v(self): L.n += 1; return L.n
l = L(); print(l.v, l.v, vars(l)); del l.v; print(l.v)
# program: metaclasses and registries
class Meta(type):
    reg = {}
    def __new__(m, name, bases, ns, **kw):
        ns['created_by'] = m.__name__; cls = super().__new__(m, name, bases, ns); m.reg[name] = cls; return cls
    def __init__(cls, name, bases, ns, **kw): super().__init__(name, bases, ns); cls.kw = kw
    def __call__(cls, *a, **k): print('making', cls.__name__); return super().__call__(*a, **k)
    def __len__(cls): return 42
    def __getattr__(cls, n): return f'meta-{n}'
    def __iter__(cls): return iter([1, 2])
    def __repr__(cls): return f'<C {cls.__name__}>'
    @classmethod
    def __prepare__(m, name, bases, **kw): return {'prepared': True}
class P(metaclass=Meta, color='red'): pass
class Q(P): x = 1
print(P, P().created_by, Q.reg if hasattr(Q, 'reg') else None, P.kw, len(P), P.zzz, list(P), P.prepared, Meta.reg, type(P), isinstance(Q, Meta))
class Single(type):
    _i = {}
    def __call__(cls, *a):
        if cls not in cls._i: cls._i[cls] = super().__call__(*a)
        return cls._i[cls]
class S(metaclass=Single):
    def __init__(self, v=0): self.v = v
print(S(1) is S(2), S().v)
# program: abc and protocol
from abc import ABC, abstractmethod
from typing import Protocol, runtime_checkable
from collections.abc import Iterable, Sized, Mapping, MutableMapping, Sequence, Hashable, Callable, Iterator
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    @classmethod
    @abstractmethod
    def unit(cls): ...
    def show(self): return f'{self.name}: {self.area():.2f}'
class Sq(Shape):
    name = 'square'
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
    @classmethod
    def unit(cls): return cls(1)
@runtime_checkable
class Quack(Protocol):
    def quack(self) -> str: ...
class Duck:
    def quack(self): return 'q'
print(Sq(2).show(), Sq.unit().area(), isinstance(Duck(), Quack), isinstance(5, Quack), sorted(Shape.__abstractmethods__))
class Low(MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k.lower()]
    def __setitem__(self, k, v): self.d[k.lower()] = v
    def __delitem__(self, k): del self.d[k.lower()]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = Low(); m['A'] = 1; m.update(B=2); print(dict(m), m.pop('a'), 'B' in m, list(m.items()), m.setdefault('Q', 3), m.get('zz'), m == {'b': 2, 'q': 3}, m.popitem())
class Seq(Sequence):
    def __len__(self): return 3
    def __getitem__(self, i):
        if i >= 3: raise IndexError(i)
        return i * 10
s = Seq(); print(list(s), 20 in s, s.index(10), s.count(5), list(reversed(s)), isinstance([], Iterable), isinstance({}, Mapping), isinstance('', Sequence), isinstance([], Hashable), isinstance(len, Callable), isinstance(iter([]), Iterator), issubclass(set, Sized))
for bad in (lambda: Shape(), lambda: type('H', (Shape,), {'area': 1})(), lambda: Quack(), lambda: Sequence(), lambda: m['zz'], lambda: s.index(99), lambda: isinstance(1, Protocol)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, '-', e)
# program: attribute hooks
class Dyn:
    def __init__(self): object.__setattr__(self, 'd', {})
    def __getattr__(self, n):
        if n.startswith('x_'): return n[2:]
        raise AttributeError(f'no {n}')
    def __setattr__(self, n, v): self.d[n] = v; print('set', n)
    def __delattr__(self, n): print('del', n)
    def __dir__(self): return ['b', 'a']
    def __getattribute__(self, n):
        if n == 'secret': raise AttributeError('hidden')
        return super().__getattribute__(n)
d = Dyn(); d.q = 5; del d.q; print(d.x_y, d.d, dir(d), hasattr(d, 'nope'), getattr(d, 'nope', 'default'), hasattr(d, 'secret'))
try: d.nope
except AttributeError as e: print(e, e.name, e.obj is d)
class N:
    def __init__(self): self.alpha = 1
try: N().alhpa
except AttributeError as e: print(e, e.name)
N().alhpa
# program: linked structures
class Node:
    def __init__(self, v, nxt=None): self.v, self.next = v, nxt
class LL:
    def __init__(self, it=()):
        self.head = None
        for x in reversed(list(it)): self.head = Node(x, self.head)
    def __iter__(self):
        n = self.head
        while n: yield n.v; n = n.next
    def reverse(self):
        p, n = None, self.head
        while n: n.next, p, n = p, n, n.next
        self.head = p; return self
    def __repr__(self): return ' -> '.join(map(str, self)) or 'empty'
print(LL([1, 2, 3]).reverse(), LL(), list(LL('ab')))
class BST:
    def __init__(self): self.root = None
    def add(self, v):
        def go(n):
            if n is None: return [v, None, None]
            n[1 + (v > n[0])] = go(n[1 + (v > n[0])]); return n
        self.root = go(self.root)
    def walk(self, n='r'):
        n = self.root if n == 'r' else n
        if n: yield from self.walk(n[1]); yield n[0]; yield from self.walk(n[2])
    def depth(self): 
        d = lambda n: 0 if n is None else 1 + max(d(n[1]), d(n[2]))
        return d(self.root)
t = BST()
for x in [5, 2, 8, 1, 9, 3]: t.add(x)
print(list(t.walk()), t.depth())
class Trie:
    def __init__(self): self.kids, self.end = {}, False
    def insert(self, w):
        n = self
        for c in w: n = n.kids.setdefault(c, Trie())
        n.end = True
    def find(self, p):
        n = self
        for c in p:
            if c not in n.kids: return []
            n = n.kids[c]
        out = []
        def go(n, acc):
            if n.end: out.append(acc)
            for c in sorted(n.kids): go(n.kids[c], acc + c)
        go(n, p); return out
t = Trie()
for w in 'car card care cat dog'.split(): t.insert(w)
print(t.find('car'), t.find('x'), t.find(''))
class LRU:
    def __init__(self, cap): from collections import OrderedDict; self.cap, self.d = cap, OrderedDict()
    def get(self, k):
        if k not in self.d: return -1
        self.d.move_to_end(k); return self.d[k]
    def put(self, k, v):
        self.d[k] = v; self.d.move_to_end(k)
        if len(self.d) > self.cap: self.d.popitem(last=False)
l = LRU(2); l.put(1, 1); l.put(2, 2); l.get(1); l.put(3, 3); print(l.get(2), l.get(3), list(l.d))
# program: wrong calls to own functions
def f(a, b, c=3, *args, d, e=5, **kw): return a, b, c, args, d, e, kw
def g(a, /, b, *, c): return a, b, c
def h(): return 1
class K:
    def m(self, x): return x
    @classmethod
    def cm(cls, x): return x
    @staticmethod
    def sm(x): return x
    def __call__(self, y): return y
k = K()
print(f(1, 2, d=4), f(1, 2, 3, 4, 5, d=6, z=7), g(1, 2, c=3), g(1, b=2, c=3))
for bad in ('f()', 'f(1)', 'f(1, 2)', 'f(1, 2, d=1, a=3)', 'g(1, 2, 3)', 'g(a=1, b=2, c=3)', 'g(1, 2)', 'g(1, 2, c=3, q=4)', 'g()', 'h(1)', 'h(x=1)', 'k.m()', 'k.m(1, 2)', 'k.m(y=1)', 'K.m(1)', 'K.m()', 'k.cm()', 'K.cm(1, 2)', 'k.sm()', 'k.sm(1, 2)', 'k()', 'k(1, 2)', 'K(1)', 'K(x=1)', '(lambda a, b: 1)(1)', '(lambda: 1)(1)', 'f(*[1], **{"d": 1})', 'f(*1)', 'f(**1)', 'f(1, 2, d=1, **{"d": 2})', 'f(1, 2, **{"d": 1, 5: 2})', 'g(1, 2, c=3, **{"a": 1})', 'h(*[1, 2])', '(lambda *, k: k)()', '(lambda a, b, c: 1)()', '(lambda a, b, c, d: 1)(1)', '(lambda *, a, b: 1)()', '(lambda *, a, b, c: 1)()', '(lambda a=1: a)(1, 2)', '(lambda a, b=1: a)()', '(lambda a, b=1: a)(1, 2, 3)', '(lambda a, *, b: a)(1, 2)', '(lambda a, *, b: a)(1, 2, b=3)'):
    try: print(bad, eval(bad))
    except TypeError as e: print(bad, '->', e)
