from __future__ import annotations
import typing as T, dataclasses as dc, enum, contextlib, abc, types, inspect, io, sys
from typing import *
@dc.dataclass(order=True, frozen=True)
class A:
    x: int
    y: str = dc.field(default="q", compare=False, repr=False)
    z: list[int] = dc.field(default_factory=list, hash=False)
    k: int = dc.field(default=3, kw_only=True)
a = A(1); print(a, a < A(2), a == A(1, "other"), dc.asdict(a), dc.astuple(a), dc.replace(a, x=9), hash(a) == hash(A(1)), [f.name for f in dc.fields(A)], dc.is_dataclass(A), A.__match_args__)
try: a.x = 2
except dc.FrozenInstanceError as e: print(type(e).__name__, e)
@dc.dataclass(slots=True)
class S:
    v: int
    w: dc.InitVar[int] = 5
    total: int = dc.field(init=False)
    def __post_init__(self, w): self.total = self.v + w
print(S(1), S(1, w=10).total, S.__slots__, hasattr(S(1), "__dict__"))
try:
    @dc.dataclass
    class Bad:
        a: int = 1
        b: str
except TypeError as e: print(e)
try:
    @dc.dataclass
    class Bad2: a: list = []
except ValueError as e: print(e)
@dc.dataclass
class Base: a: int; b: int = 2
@dc.dataclass
class Child(Base): c: int = 3
print(Child(1), Child(1, c=5), inspect.signature(Child), dc.make_dataclass("M", [("x", int), ("y", int, 5)])(1))
class Color(enum.Enum):
    RED = 1; GREEN = 2; CRIMSON = 1
    @property
    def nice(self): return self.name.title()
    @classmethod
    def default(cls): return cls.GREEN
    def __str__(self): return f"<{self.name}>"
print(Color.RED, repr(Color.RED), Color(2), Color["GREEN"], list(Color), Color.CRIMSON is Color.RED, Color.RED.nice, Color.default(), len(Color), Color.RED in Color, Color.__members__, isinstance(Color.RED, Color), f"{Color.RED}", {Color.RED: 1})
try: Color(9)
except ValueError as e: print(e)
class P(enum.IntFlag): R = 4; W = 2; X = 1
print(P.R | P.W, P(7), P.R & P.X, P.R in (P.R | P.X), ~P.R, P.R + 1, repr(P(0)), [p for p in P.R | P.X], P.R.value)
class F(enum.Flag): A = enum.auto(); B = enum.auto(); AB = A | B
print(F.AB, F.A | F.B is F.AB, F.A.value, F.B.value, bool(F.A & F.B), repr(F.AB), list(F))
class St(enum.StrEnum): ONE = enum.auto(); TWO = "2"
print(St.ONE, St.TWO == "2", repr(St.ONE), St.ONE.upper())
class I(enum.IntEnum): LOW = 1; HIGH = 10
print(I.LOW < I.HIGH, sorted([I.HIGH, I.LOW]), I.LOW + 1, int(I.HIGH), f"{I.LOW}", repr(I.LOW), enum.unique(I) is I, max(I))
Animal = enum.Enum("Animal", "CAT DOG"); print(list(Animal), Animal.CAT.value)
@contextlib.contextmanager
def cm(n):
    print("enter", n)
    try: yield n * 2
    except ValueError as e: print("caught", e)
    finally: print("exit", n)
with cm(1) as x, cm(2): print(x); raise ValueError("v")
with contextlib.suppress(KeyError), contextlib.redirect_stdout(io.StringIO()) as buf: print("hidden"); {}["x"]
print(repr(buf.getvalue()))
with contextlib.ExitStack() as st:
    st.enter_context(cm(5)); st.callback(print, "cb", 1); st.push(lambda *e: print("pushed", e[0]))
with contextlib.nullcontext(7) as n: print(n)
class Res(contextlib.ContextDecorator):
    def __enter__(self): print("in"); return self
    def __exit__(self, *e): print("out", e[0] and e[0].__name__); return True
@Res()
def fn(): raise KeyError("k")
print(fn())
class Sh(abc.ABC):
    @property
    @abc.abstractmethod
    def area(self) -> float: ...
    @staticmethod
    @abc.abstractmethod
    def mk(): ...
try: Sh()
except TypeError as e: print(e)
class Sq(Sh):
    area = 4
    @staticmethod
    def mk(): return Sq()
print(Sq.mk().area, Sh.__abstractmethods__ == {"area", "mk"}, isinstance(Sq(), Sh))
Tv = TypeVar("Tv", bound=int); 
class Stack(Generic[Tv]):
    def __init__(self) -> None: self.items: list[Tv] = []
    def push(self, i: Tv) -> Stack[Tv]: self.items.append(i); return self
print(Stack[int]().push(1).items, Stack[int], Stack.__parameters__, Optional[int], Union[int, str, None], List[Dict[str, Any]], Callable[[int], str], Tuple[int, ...], Literal["a", 1], int | None, get_type_hints(Stack.push), get_origin(List[int]), get_args(Dict[str, int]), Annotated[int, "m"], ClassVar[int], Final[str], Type[int], Iterable[int], NoReturn, Tv)
@runtime_checkable
class HasLen(Protocol):
    def __len__(self) -> int: ...
print(isinstance([], HasLen), isinstance(5, HasLen), cast(str, 5), NewType("U", int)(5))
class TD(TypedDict, total=False): a: int; b: Required[str]
print(TD(a=1), TD.__required_keys__, TD.__optional_keys__, TD.__total__)
class NT(NamedTuple):
    x: int
    y: str = "d"
    def m(self): return self.x
print(NT(1), NT(1).m(), NT._field_defaults, NT.__annotations__)
def g(a, /, b: int = 2, *args, c, d=4, **kw) -> str: "Doc."
s = inspect.signature(g); print(s, [(p.name, str(p.kind), p.default is p.empty) for p in s.parameters.values()], s.bind(1, c=3).arguments, inspect.getdoc(g), inspect.isfunction(g), inspect.getmembers(Sq(), lambda v: v == 4), s.return_annotation, g.__defaults__, g.__kwdefaults__, g.__annotations__)
ns = types.SimpleNamespace(a=1, b="x"); ns.c = [1]; print(ns, ns == types.SimpleNamespace(a=1, b="x", c=[1]), vars(ns), types.MappingProxyType({"a": 1}), isinstance(g, types.FunctionType), isinstance(len, types.BuiltinFunctionType), types.new_class("Dyn", (), {}, lambda ns: ns.update(z=1)).z, type("Q", (Base,), {"m": lambda self: self.a})(5).m())
@overload
def ov(x: int) -> int: ...
@overload
def ov(x: str) -> str: ...
def ov(x): return x
print(ov(1), sys.getrecursionlimit(), callable(g), Self, Never, TypeAlias, ParamSpec("P"), Concatenate, Unpack, LiteralString)
