import functools
from functools import *
from functools import reduce, partial, lru_cache, cache, wraps, singledispatch, total_ordering, cached_property, partialmethod, singledispatchmethod, cmp_to_key, update_wrapper
from collections.abc import Mapping, Sequence, Iterable, Sized
from abc import ABC, abstractmethod
def attempt(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
class A:
    @lru_cache(maxsize=None)
    def m(self, x): print('calc', x); return x * 2
    @cache
    def n(self): return id(self) and 7
    @classmethod
    @lru_cache
    def c(cls, y=1): return (cls.__name__, y)
    @staticmethod
    @lru_cache(maxsize=3)
    def s(z): return z
a = A()
print(a.m(1), a.m(1), A.m(a, 1), a.m(x=1), A.m.cache_info(), a.n(), A.c(), A.c(2), A.c(y=2), A.s(1), A.s(1), A.s.cache_info(), a.m.cache_info())
@lru_cache(maxsize=2)
def f(*args, **kw): return (args, tuple(kw.items()))
print(f(1, 2), f(1, 2), f(a=1, b=2), f(b=2, a=1), f(), f.cache_info(), f.cache_parameters())
print(f.__name__, f.__doc__, f.__module__)
f.cache_clear(); print(f.cache_info())
@lru_cache(maxsize=0)
def g(x): return x
print(g(1), g(1), g.cache_info())
@lru_cache(typed=True)
def h(x): return type(x).__name__
print(h(1), h(1.0), h(True), h('a'), h.cache_info())
@lru_cache
def k(x): return type(x).__name__
print(k(1), k(1.0), k(True), k((1,)), k((1.0,)), k.cache_info())
@cache
def boom(x): raise ValueError(x)
attempt(lambda: boom(1)); attempt(lambda: boom(1)); print(boom.cache_info())
attempt(lambda: k([1])); attempt(lambda: k({})); attempt(lambda: k()); attempt(lambda: k(1, 2)); attempt(lambda: lru_cache('x'))
info = k.cache_info(); print(info.hits, info[1], info._asdict())
@lru_cache(maxsize=3)
def lru(x): return x
for x in (1,2,3,1,4,2,1): lru(x)
print(lru.cache_info())
# wraps
def deco(prefix):
    def outer(fn):
        @wraps(fn)
        def inner(*a, **k):
            print(prefix, fn.__name__)
            return fn(*a, **k)
        inner.extra = 1
        return inner
    return outer
@deco('call')
def greet(name: str = 'x') -> str:
    "docs"
    return 'hi ' + name
greet.attr = 5
print(greet('bob'), greet.__name__, greet.__doc__, greet.__annotations__, greet.__wrapped__('z'), greet.extra, greet.__qualname__, greet.__dict__.keys())
class CallMe:
    def __init__(self, f): update_wrapper(self, f); self.f = f
    def __call__(self, *a): return self.f(*a)
@CallMe
def cm(x):
    "cm doc"
    return x
print(cm(5), cm.__name__, cm.__doc__, cm.__wrapped__.__name__)
@wraps(greet, assigned=('__name__',), updated=())
def other(): "own"
print(other.__name__, other.__doc__, hasattr(other, 'extra'))
# partial
def add(a, b=2, *c, d=4, **e): return (a, b, c, d, e)
p = partial(add, 1, d=5); p.note = 'n'
print(p(), p(9, 8, d=6, z=7), p.func is add, p.args, p.keywords, p.note, p.__dict__, partial(p, 5, q=1)())
class PP(partial): pass
print(PP(add, 1)(3), type(PP(add, 1)).__name__, repr(PP(len)))
print(list(map(partial(pow, 2), range(4))), sorted(['b','A'], key=partial(str.lower)), partial(int, base=16)('ff'))
attempt(lambda: partial(add)()); attempt(lambda: partial(len, [1])(2))
class B:
    def __init__(self): self.v = 1
    def setv(self, a, b=0): self.v = (a, b); return self
    set5 = partialmethod(setv, 5, b=6)
    cb = partial(lambda *a: a, 1)
print(B().set5().v, B().cb(2), B.set5(B()).v)
# total_ordering
@total_ordering
class V:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return s.v == o.v if isinstance(o, V) else NotImplemented
    def __gt__(s, o): return s.v > o.v if isinstance(o, V) else NotImplemented
    def __repr__(s): return f'V{s.v}'
print(V(1) < V(2), V(1) <= V(1), V(2) >= V(3), sorted([V(3), V(1), V(2)]), max(V(1), V(5)), V(1) != V(1))
attempt(lambda: V(1) < 5); attempt(lambda: V(1) >= 'x')
@total_ordering
class W:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return s.v == o.v
    def __le__(s, o): return s.v <= o.v
print(W(1) < W(2), W(1) > W(2), W(2) >= W(2), W(1) < W(1))
# cmp_to_key
def cmp(a, b): return (a > b) - (a < b)
K = cmp_to_key(cmp)
print(K(1) < K(2), K(1) == K(1), sorted('hello', key=K), min([3, 1], key=K), sorted([[2],[1]], key=cmp_to_key(lambda a, b: a[0] - b[0])), K(3).obj)
attempt(lambda: K(1) < 2); attempt(lambda: hash(K(1))); attempt(lambda: K())
# reduce
attempt(lambda: reduce(lambda a, b: a + b, [[1], [2]], [])); attempt(lambda: reduce(max, 5)); attempt(lambda: reduce(max)); attempt(lambda: reduce(lambda a, b: {**a, **b}, [{1: 2}, {3: 4}]))
# cached_property
class C:
    count = 0
    @cached_property
    def x(self):
        "docx"
        C.count += 1
        return [self.count]
c = C(); print(c.x is c.x, c.x, C.count, c.__dict__, C.x.__doc__, C.x.attrname, 'x' in vars(c))
c.x = 5; print(c.x); del c.x; print(c.x)
class S:
    __slots__ = ()
    @cached_property
    def x(self): return 1
attempt(lambda: S().x)
# singledispatch
@singledispatch
def show(x, extra=None): return f'obj {x!r} {extra}'
@show.register(int)
def _i(x, extra=None): return f'int {x}'
@show.register
def _l(x: list, extra=None): return f'list {len(x)}'
@show.register(Mapping)
def _m(x, extra=None): return 'mapping'
@show.register(type(None))
def _n(x, extra=None): return 'none'
show.register(float, lambda x, extra=None: f'float {x}')
print(show(1), show(True), show([1]), show({}), show(None), show(2.5), show('s', extra=3), show(()), show.dispatch(dict).__name__, show.dispatch(str).__name__, show.registry.keys() == {object, int, list, Mapping, type(None), float}, show.registry[int] is _i)
attempt(lambda: show()); attempt(lambda: show.register(5))
class Base: ...
class D1(Base): ...
class D2(D1): ...
@show.register
def _b(x: Base, extra=None): return 'base'
@show.register
def _d(x: D1, extra=None): return 'd1'
print(show(Base()), show(D1()), show(D2()))
class Fmt:
    @singledispatchmethod
    def fmt(self, a): return 'default'
    @fmt.register
    def _(self, a: int): return f'int {a}'
    @fmt.register(str)
    def _(self, a): return f'str {a} {self.__class__.__name__}'
    @singledispatchmethod
    @classmethod
    def cm(cls, a): return 'cm default'
    @cm.register
    @classmethod
    def _(cls, a: int): return cls.__name__
    
print(Fmt().fmt(1), Fmt().fmt('a'), Fmt().fmt(1.5), Fmt.cm(1), Fmt.cm('x'))
print(functools.WRAPPER_UPDATES, show.__name__, show.__wrapped__ is not None)
