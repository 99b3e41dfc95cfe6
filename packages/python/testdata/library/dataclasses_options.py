from dataclasses import dataclass, field, fields, asdict, astuple, replace, InitVar, KW_ONLY, make_dataclass, is_dataclass, FrozenInstanceError, MISSING
from typing import ClassVar, Optional, List, Dict, Generic, TypeVar, Any
from abc import ABC, abstractmethod
import inspect, copy
@dataclass
class A:
    x: int
    y: "str" = 'q'
    z: List[int] = field(default_factory=list, metadata={'a': 1})
print(A.__doc__, inspect.signature(A), A.__match_args__, A.__annotations__)
print(fields(A)[2].metadata)
print(A.__init__.__annotations__, A.__init__.__qualname__, A.__eq__.__qualname__)
try: A(1, 2, 3, 4)
except TypeError as e: print(e)
try: A(y=1)
except TypeError as e: print(e)
try: A(1, q=1)
except TypeError as e: print(e)
a = A(1); a.extra = 5
print(vars(a), a, a == A(1), copy.copy(a), copy.deepcopy(a), a.__dict__)
@dataclass(frozen=True)
class F:
    a: int
    b: list = field(default_factory=list)
    c: int = field(init=False, default=7)
    d: int = field(init=False)
    def __post_init__(self):
        object.__setattr__(self, 'd', self.a * 2)
f = F(3)
print(f, hash(F(1, ())) == hash(F(1, ())), replace(f, a=5))
for g in (lambda: setattr(f, 'a', 1), lambda: delattr(f, 'a'), lambda: replace(f, c=1), lambda: hash(f), lambda: setattr(f, 'new', 1)):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
@dataclass(slots=True)
class S:
    x: int
    y: int = 0
    def total(self): return self.x + self.y
s = S(1); print(s, s.total(), S.__slots__, hasattr(s, '__dict__'), s == S(1, 0)); s.x = 9; print(s.x)
@dataclass(slots=True, frozen=True)
class SF:
    x: int
    y: int = 3
print(SF(1), hash(SF(1)) == hash(SF(1)), {SF(1): 2}[SF(1)])
try: SF(1).x = 2
except FrozenInstanceError as e: print(e)
@dataclass
class Base(ABC):
    name: str
    @abstractmethod
    def area(self): ...
@dataclass
class Sq(Base):
    side: float = 1.0
    def area(self): return self.side ** 2
try: Base('x')
except TypeError as e: print(e)
print(Sq('s', 2.0), Sq('s').area())
T = TypeVar('T')
@dataclass
class Box(Generic[T]):
    item: T
    tags: Dict[str, T] = field(default_factory=dict)
print(Box(1), Box[int](2), Box('x') == Box('x'), Box[int])
@dataclass
class P2:
    a: int
    b: InitVar[int] = 5
    c: ClassVar[int] = 9
    def __post_init__(self, b): self.s = self.a + b
print(P2(1).s, P2(1, 2).s, [f.name for f in fields(P2)], P2.c)
@dataclass(order=True)
class O:
    pri: int
    name: str = field(compare=False)
print(sorted([O(2, 'b'), O(1, 'z'), O(1, 'a')]), O(1,'a') == O(1,'b'), O(1,'x') < O(2,'a'), max(O(1,'a'), O(3,'q')))
@dataclass(kw_only=True)
class K:
    a: int
    b: int = 2
try: K(1)
except TypeError as e: print(e)
print(K(a=1), K(b=1, a=3))
@dataclass
class KO:
    a: int
    _: KW_ONLY
    b: int
    c: int = field(default=1, kw_only=False)
print(inspect.signature(KO))
@dataclass
class Prop:
    _v: int = 0
    @property
    def v(self): return self._v
    @v.setter
    def v(self, n): self._v = n
p = Prop(3); p.v = 10; print(p, p.v)
@dataclass
class Node:
    val: int
    left: Optional['Node'] = None
    right: Optional['Node'] = None
t = Node(1, Node(2), Node(3, Node(4)))
print(t, asdict(t), astuple(t))
@dataclass
class C1:
    x: int = 1
    def __init_subclass__(cls, **kw): print("sub", cls.__name__)
@dataclass
class C2(C1):
    y: int = 2
print(C2(), C2(5, y=6), C2.__mro__[1].__name__)
@dataclass(eq=False)
class NE: x: int
print(NE(1) == NE(1), len({NE(1), NE(1)}))
@dataclass(repr=False)
class NR:
    x: int
    def __repr__(self): return f"NR<{self.x}>"
print(NR(1), [NR(2)])
M = make_dataclass('M', ['a', ('b', int), ('c', int, 5)], bases=(A,), namespace={'hi': lambda self: self.a}) if False else make_dataclass('M', ['a', ('b', int), ('c', int, 5)], namespace={'hi': lambda self: self.a})
print(M(1, 2), M(1,2).hi(), M.__module__ in ('types','__main__'))
match A(1, 'z'):
    case A(x, y): print('m', x, y)
match t:
    case Node(val=1, left=Node(val=v)): print(v)
@dataclass
class D:
    items: list[int] = field(default_factory=lambda: [1, 2])
    n: int = field(default=3, repr=False)
    def __post_init__(self):
        if self.n < 0: raise ValueError("neg")
try: D(n=-1)
except ValueError as e: print(e)
print(D(), D() == D(), D().items is D().items)
print(asdict(D(), dict_factory=lambda kv: {k.upper(): v for k, v in kv}))
class Reg:
    def __set_name__(self, o, n): print('set', n)
@dataclass
class W:
    a: int = 5
    def __hash__(self): return 42
print(hash(W()), W.a)
@dataclass
class E1:
    self: int
    b: int = 2
print(E1(1))
@dataclass
class Empty: pass
print(Empty(), Empty() == Empty(), fields(Empty))
for g in (lambda: fields(int), lambda: asdict(A), lambda: replace(A(1), zz=2)):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
def bad1():
    @dataclass
    class X:
        a: dict = {}
def bad2():
    @dataclass
    class X:
        a: int = 1
        b: str
def bad3():
    @dataclass(unsafe_hash=True)
    class X:
        a: int
        def __hash__(self): return 1
for g in (bad1, bad2, bad3):
    try: g(); print('ok')
    except Exception as e: print(type(e).__name__, e)
@dataclass
class Q:
    name: str
    qty: int = 0
    price: float = 0.0
    def total(self) -> float: return self.qty * self.price
inv = [Q('a', 2, 1.5), Q('b', price=2.0, qty=3)]
print(sum(i.total() for i in inv), sorted(inv, key=lambda i: i.price)[0].name)
