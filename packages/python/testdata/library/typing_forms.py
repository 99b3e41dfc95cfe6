import typing
from typing import (Any, Optional, Union, List, Dict, Tuple, Set, FrozenSet, Callable, TypeVar, Generic, NamedTuple, TypedDict, Literal, Protocol, Iterable, Iterator, Sequence, Mapping, MutableMapping, Type, ClassVar, Final, Annotated, NewType, cast, overload, get_type_hints, get_origin, get_args, runtime_checkable, Awaitable, Coroutine, AsyncIterator, Deque, DefaultDict, Counter, ContextManager, Hashable, Sized, Text, AnyStr, NoReturn, Self, Never, Required, NotRequired, Concatenate, ParamSpec, TypeGuard, SupportsFloat, IO, Pattern)
import collections.abc as abc
from collections import defaultdict
import collections
T = TypeVar('T'); K = TypeVar('K'); V = TypeVar('V', bound='Base')
print(List[Optional[int]], Dict[str, Any], Tuple[int, str], Tuple[()], Tuple[int, ...], Set[str], FrozenSet[int], Type[Any], Callable[..., Any], Callable[[], None], Optional[Union[int, str]], Union[None, int], Union[int, None, str])
print(Sequence[int], Mapping[str, List[int]], Iterator[T], Deque[int], DefaultDict[str, int], Counter[str], ContextManager[int], Awaitable[None], Coroutine[Any, Any, int], AsyncIterator[str], Hashable, Sized, Text, AnyStr, NoReturn, Self, IO[str] if False else '', Pattern[str])
print(Optional[List['Node']], Final, ClassVar[int], Annotated[int, 'x', 3], Literal['a', 'b'], Literal[True, None, 1, b'x'], Type['Base'])
print(get_origin(Dict[str, int]), get_args(Dict[str, int]), get_origin(list[int]), get_origin(List), get_args(Optional[str]), get_origin(Literal['a']), get_origin(ClassVar[int]) is ClassVar, get_origin(Annotated[int, 1]) is Annotated, get_origin(Callable[[int], str]) is abc.Callable, get_origin(Generic[T]) is Generic, get_args(Tuple[int, ...]), get_args(Union[int, str, None]))
class Stack(Generic[T]):
    def __init__(self, *items: T) -> None: self.items: List[T] = list(items)
    def push(self, x: T) -> 'Stack[T]': self.items.append(x); return self
    def __class_getitem_x__(cls): pass
class Pair(Generic[K, T]):
    def __init__(self, k, v): self.k, self.v = k, v
class IntStack(Stack[int]): pass
class KV(Pair[str, T]): pass
print(Stack[int](1).push(2).items, Pair[str, int], KV[int], IntStack.__orig_bases__, KV.__parameters__, Pair.__parameters__, Stack[int] is Stack[int] or True, Stack.__mro__, vars(Stack[int](1)))
for f in (lambda: Stack[int, str], lambda: IntStack[int], lambda: Pair[int], lambda: List[1, 2], lambda: Optional[1, 2], lambda: Callable[int, str, int], lambda: isinstance(1, Optional), lambda: isinstance([], List[int]), lambda: List[int](), lambda: Dict(), lambda: Union(), lambda: Literal(1), lambda: int | 'x', lambda: TypedDict('X'), lambda: type('Q', (List[int],), {}), lambda: cast('int', 'x'), lambda: NewType('U', int)('a'), lambda: Optional['X'], lambda: Tuple[int], lambda: Dict[str, int]({'a': 1}), lambda: ClassVar['a'], lambda: Union[int]):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(isinstance([], List), isinstance({}, Dict), isinstance((), Tuple), isinstance(5, Hashable), issubclass(list, Sequence), issubclass(dict, Mapping), isinstance(defaultdict(), MutableMapping), isinstance(print, Callable), isinstance(iter([]), Iterator), isinstance('a', Iterable), isinstance([], typing.Collection))
class Emp(NamedTuple):
    name: str
    id: int = 3
    def f(self): return self.name + str(self.id)
e = Emp('a'); print(e, e.f(), e._asdict(), Emp._fields, Emp._field_defaults, Emp.__annotations__, e._replace(id=5), e == ('a', 3), Emp.__orig_bases__ == (NamedTuple,), Emp('q', id=1))
P = NamedTuple('P', [('x', int), ('y', int)]); print(P(1, 2), P.__annotations__)
for f in (lambda: Emp(), lambda: Emp('a', 1, 2), lambda: Emp(x=1)):
    try: print(f())
    except TypeError as x: print(x)
class Mv(TypedDict):
    title: str
    year: int
class Mv2(Mv, total=False):
    stars: NotRequired[float]
    tag: Required[str]
m: Mv = {'title': 'x', 'year': 1}
print(Mv(title='a', year=2), Mv2.__required_keys__ == {'title', 'year', 'tag'}, Mv2.__optional_keys__, get_type_hints(Mv), Mv.__annotations__, Mv.__total__, Mv2.__total__, Mv.__name__, typing.is_typeddict(Mv))
D = TypedDict('D', {'in': int, 'x-y': str}); print(D, D.__annotations__, D({'in': 1}))
@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...
class Res:
    def close(self): pass
print(isinstance(Res(), Closable), isinstance(5, Closable), issubclass(Res, Closable))
class Sup(Protocol[T]):
    val: T
    def get(self) -> T: ...
class Impl(Sup[int]):
    def __init__(self): self.val = 3
    def get(self): return self.val
print(Impl().get(), Sup[str], Impl.__mro__, isinstance(3.0, SupportsFloat))
def fn(a: int, b: 'Optional[str]' = None, *c: List[int], d: "Stack[int]", **e: Any) -> Dict[str, 'Res']: ...
print(get_type_hints(fn)); print(fn.__annotations__)
class An:
    x: Annotated[int, 'meta']
    y: 'ClassVar[int]' = 3
    z: Optional['An'] = None
print(get_type_hints(An), get_type_hints(An, include_extras=True))
@overload
def ov(x: int) -> int: ...
@overload
def ov(x: str) -> str: ...
def ov(x): return x
print(ov(1), len(typing.get_overloads(ov)))
UserId = NewType('UserId', int); print(UserId, UserId(3), UserId.__supertype__, List[UserId], type(UserId(1)))
print(T, K, V.__bound__, TypeVar('Q', int, str).__constraints__, TypeVar('C', covariant=True), ParamSpec('PS'), Generic[T], T | int, int | T, Optional[T], List[T][int], Dict[K, List[T]][str, int], Callable[[T], K][int, str], Union[T, K][int, str])
print(int | str, int | None, Optional[int] == (int | None), Union[int, str] == int | str, hash(Union[int, str]) == hash(Union[str, int]), isinstance('a', int | str), (int | str).__args__, type(int | str), list[int] | None, isinstance(1, Union[int, str]), Union[int, str].__args__, Optional[int].__origin__ is Union)
def g(x: int | None = None) -> list[str] | None: ...
print(g.__annotations__, get_type_hints(g))
JSON = Union[str, int, float, bool, None, List['JSON'], Dict[str, 'JSON']]; print(JSON)
print(collections.abc.Iterable[int], collections.OrderedDict[str, int], type[int], tuple[int, str], dict[str, list[tuple[int, ...]]], abc.Callable[[int, str], bool], abc.Callable[..., int], frozenset[str])
print(List.__name__, List[int].__name__, List[int].__module__, Union.__name__ if hasattr(Union,'__name__') else '', Any.__name__, repr(Any), type(Any))
class AnySub(Any): pass
print(type(AnySub()).__name__)
x: Final[int] = 3
print(__annotations__, typing.TYPE_CHECKING, typing.get_type_hints(Emp), List[Any] == List[Any], {List[int]: 1}[List[int]])
class Cmp(Protocol):
    def __lt__(self, o: Any) -> bool: ...
CT = TypeVar('CT', bound=Cmp)
def mx(a: CT, b: CT) -> CT: return b if a < b else a
print(mx(1, 2), Tuple, List, Callable, Dict[str, Callable[[int], Awaitable[None]]])
