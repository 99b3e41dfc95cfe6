from abc import ABC, abstractmethod, ABCMeta, abstractproperty
from collections.abc import Sized, Iterable, Collection, Reversible, Sequence, Mapping, MutableSequence, MutableSet, Generator, Iterator, Callable, MutableMapping, Hashable, KeysView, Set, ValuesView, Container, Awaitable, Coroutine
import collections.abc as cabc
from collections import ChainMap, UserDict, UserList, UserString, deque, OrderedDict
def attempt(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
class Shape(ABC):
    name = 'shape'
    def __init__(self, n): self.n = n
    @abstractmethod
    def area(self): ...
    @abstractmethod
    def perimeter(self):
        """doc"""
    @property
    @abstractmethod
    def kind(self): ...
    @classmethod
    @abstractmethod
    def make(cls): ...
    @staticmethod
    @abstractmethod
    def util(): ...
    def describe(self): return f'{type(self).__name__} {self.area()}'
attempt(lambda: Shape(1))
class Half(Shape):
    def area(self): return 1
attempt(lambda: Half(1))
class Sq(Half):
    def perimeter(self): return super().perimeter() or 4
    kind = 'sq'
    @classmethod
    def make(cls): return cls(5)
    @staticmethod
    def util(): return 'u'
s = Sq(3)
print(s.describe(), s.perimeter(), s.kind, Sq.make().n, Sq.util(), s.name, isinstance(s, Shape), issubclass(Sq, ABC), Shape.__abstractmethods__ == {'area','perimeter','kind','make','util'}, Sq.__abstractmethods__)
print(type(Shape), ABC, ABCMeta, type(ABC), Shape.__mro__, Sq.__bases__)
@Shape.register
class Other: pass
print(isinstance(Other(), Shape), issubclass(Other, Shape), Other.__mro__)
class Duck(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is Duck:
            return any('quack' in B.__dict__ for B in C.__mro__) or NotImplemented
        return NotImplemented
class Dog: pass
class Mallard:
    def quack(self): pass
print(isinstance(Mallard(), Duck), isinstance(Dog(), Duck), issubclass(int, Duck))
attempt(lambda: Shape.register(5))
attempt(lambda: isinstance(1, 5))
class Meta(ABCMeta):
    def __new__(m, name, bases, ns, **kw):
        cls = super().__new__(m, name, bases, ns)
        cls.tag = name.lower()
        return cls
class WithMeta(metaclass=Meta):
    @abstractmethod
    def f(self): ...
class Impl(WithMeta):
    def f(self): return 'impl'
print(WithMeta.tag, Impl.tag, Impl().f())
attempt(lambda: WithMeta())
class Multi(Sized, Iterable):
    def __len__(self): return 2
    def __iter__(self): yield from (1, 2)
print(len(Multi()), list(Multi()), isinstance(Multi(), Collection), isinstance(Multi(), Reversible))
class Seq(Sequence):
    def __init__(self, d): self.d = d
    def __getitem__(self, i): return self.d[i]
    def __len__(self): return len(self.d)
sq = Seq([1,2,3,2])
print(list(sq), 2 in sq, sq.index(2), sq.index(2, 2), sq.count(2), list(reversed(sq)), sq[0:2], max(sq), sum(sq), sorted(sq), isinstance(sq, Reversible), bool(Seq([])), [*sq])
attempt(lambda: sq.index(9))
attempt(lambda: Seq([1]) == Seq([1]))
match sq:
    case [a, *rest]: print('seq match', a, rest)
class M(Mapping):
    def __init__(self, **k): self.k = k
    def __getitem__(self, x): return self.k[x]
    def __iter__(self): return iter(self.k)
    def __len__(self): return len(self.k)
m = M(a=1, b=2)
print(dict(m), {**m}, m == {'a':1,'b':2}, m != {'a':1}, type(m.keys()), list(m.items()), m.get('z', 0), 'a' in m, m.keys() & {'a'}, m.items() - {('a',1)}, len(m.keys()), 2 in m.values(), ('a',1) in m.items(), m.keys() == {'a','b'})
def kw(**k): return k
print(kw(**m))
match m:
    case {'a': x, **rest}: print('map match', x, rest)
attempt(lambda: hash(m))
attempt(lambda: reversed(m))
attempt(lambda: m['q'])
attempt(lambda: M.__abstractmethods__)
attempt(lambda: Mapping())
attempt(lambda: MutableSequence.__abstractmethods__ == {'__setitem__','__getitem__','insert','__len__','__delitem__'})
class MS(MutableSet):
    def __init__(self, it=()): self.s = list(dict.fromkeys(it))
    def __contains__(self, x): return x in self.s
    def __iter__(self): return iter(self.s)
    def __len__(self): return len(self.s)
    def add(self, x):
        if x not in self.s: self.s.append(x)
    def discard(self, x):
        if x in self.s: self.s.remove(x)
    def __repr__(self): return f'MS({self.s})'
a = MS('abc'); b = MS('bcd')
print(a & b, a | b, a - b, a ^ b, a <= b, a < MS('abcd'), a == MS('cba'), a.isdisjoint('x'), a != b)
a |= 'xy'; print(a)
a &= MS('axb'); print(a)
a -= MS('x'); print(a)
a ^= MS('bq'); print(a)
a.remove('q'); attempt(lambda: a.remove('zz')); print(a.pop(), a); a.clear(); print(a, bool(a))
attempt(lambda: a.pop())
attempt(lambda: hash(a))
attempt(lambda: {'a','b'} & MS('ab'))
attempt(lambda: MS('ab') & {'a'})
attempt(lambda: {'a'} <= MS('ab'))
attempt(lambda: MS('ab') | 5)
class G(Generator):
    def __init__(self): self.i = 0
    def send(self, v):
        self.i += 1
        if self.i > 3: raise StopIteration
        return self.i
    def throw(self, *a): raise StopIteration
print(list(G()), next(G()), G().close())
class It(Iterator):
    def __init__(self): self.n = 0
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration
        return self.n
print(list(It()), [x for x in It()], iter(It()).__class__.__name__)
print(Mapping[str, int], Callable[[int], str], Iterable[int].__origin__, isinstance([], Iterable), list[int])
print([c.__name__ for c in MutableMapping.__mro__], MutableMapping, MutableMapping.__module__)
print(isinstance(len, Callable), isinstance(print, Hashable), isinstance([], Hashable), isinstance({}, Mapping), isinstance({}, MutableMapping), isinstance('', Sequence), isinstance(range(1), Sequence), isinstance(deque(), MutableSequence), isinstance({}.keys(), KeysView), isinstance({}.items(), Set), isinstance({}.values(), ValuesView), isinstance(frozenset(), Set), isinstance(set(), MutableSet), isinstance(OrderedDict(), MutableMapping), isinstance((i for i in []), Iterator), isinstance(zip(), Iterator), isinstance(map(str, []), Iterable), isinstance(object(), Container), issubclass(list, Sequence), issubclass(dict, Sequence), issubclass(str, Collection), isinstance(5, Hashable), isinstance(None, Hashable))
async def co(): pass
c = co()
print(isinstance(c, Awaitable), isinstance(c, Coroutine)); c.close()
class P:
    def __iter__(self): return iter([])
    __hash__ = None
print(isinstance(P(), Iterable), isinstance(P(), Hashable), issubclass(P, Iterable))
class NotIter:
    __iter__ = None
print(isinstance(NotIter(), Iterable))
class MD(dict, MutableMapping): pass
print(MD(a=1), isinstance(MD(), Mapping))
class Abs2(dict, ABC):
    @abstractmethod
    def f(self): pass
attempt(lambda: Abs2())
class HasSlots(Hashable):
    __slots__ = ('v',)
    def __init__(self, v): self.v = v
    def __hash__(self): return hash(self.v)
    def __eq__(self, o): return self.v == o.v
print({HasSlots(1), HasSlots(1)} .__len__())
attempt(lambda: setattr(HasSlots(1), 'zz', 1))
class Old(ABC):
    @abstractproperty
    def p(self): return 1
attempt(lambda: Old())
print(Shape.area.__isabstractmethod__, Shape.kind.__isabstractmethod__, getattr(Sq.area, '__isabstractmethod__', None))
