import typing
from typing import (Any, Optional, Union, List, Dict, Callable, TypeVar, Generic, NamedTuple, TypedDict, Literal, Protocol, get_type_hints, get_origin, get_args,
                    ParamSpec, Concatenate, TypeGuard, Unpack, TypeVarTuple, LiteralString, ForwardRef, is_typeddict, reveal_type, final, override, dataclass_transform)
T = TypeVar("T")
K = TypeVar("K", int, str)
P = ParamSpec("P")
print(T, K.__constraints__, P, TypeVar("Co", covariant=True), TypeVar("Contra", contravariant=True), T.__bound__, P.args, ForwardRef("X"))


class Repo(Generic[T]):
    items: Dict[str, T]

    def get(self, key: str, default: Optional[T] = None) -> Optional[T]: ...


print(Repo[int], Repo[Any], Repo[T], Repo[List[int]].__args__, Repo[int].__origin__ is Repo, get_type_hints(Repo.get), Repo[int]() is not None, type(Repo[str]()).__name__, Repo[int] == Repo[int])
print(List[int], Dict[str, List[int]], Union[int, str, int], Optional[None], Callable[[int], str], Callable[P, T], Literal["a", 1, None], List, List[T][int], Dict[K, T][int, str], Union[T, None][int], Any, typing.Set[int], typing.Iterable[T], typing.Pattern, LiteralString, TypeGuard[int], typing.Awaitable[int], typing.DefaultDict[str, int])
print(get_origin(List[int]), get_origin(Optional[int]), get_args(Optional[int]), get_origin(Callable[[], int]), get_args(Callable[[int, str], None]), get_args(Literal[1, 2]), get_origin(5), get_args(int), Union[int] is int, int | None == Optional[int], get_origin(int | str))


def deco(f: Callable[Concatenate[int, P], T]) -> Callable[P, T]:
    def inner(*args: P.args, **kwargs: P.kwargs) -> T:
        return f(1, *args, **kwargs)
    return inner


@deco
def add(a: int, b: int) -> int:
    return a + b


print(add(5))


class TD(TypedDict):
    a: int
    b: "str"


print(TD.__annotations__, is_typeddict(TD), TD(a=1, b="x"), get_type_hints(TD), TD.__total__)


class Base:
    @final
    def f(self): ...

    def g(self): ...


class Sub(Base):
    @override
    def g(self): ...


print(Base.f.__final__, Sub.g.__override__)
for f in (lambda: Any(), lambda: Union[1, 2], lambda: Optional, lambda: List[int, str], lambda: T(), lambda: isinstance([], List[int]), lambda: issubclass(int, Union[int, str]), lambda: isinstance(1, Union[int, str]), lambda: TypeVar("X", int), lambda: Generic[5], lambda: isinstance(1, Any), lambda: Callable[5, int], lambda: Literal(), lambda: isinstance([], typing.Sequence), lambda: List(), lambda: Dict[int]):
    try:
        print(f())
    except TypeError as e:
        print(e)


class Late:
    other: "Later"


class Later: ...


print(get_type_hints(Late)["other"] is Later)
try:
    class Broken:
        x: "Nope"
    get_type_hints(Broken)
except NameError as e:
    print(e)
