import typing
from typing import Optional, Union, Any, Literal, Final, ClassVar, Annotated, get_type_hints, get_args, get_origin, TypedDict, NotRequired, Required, NewType, cast, overload, Callable, Iterable, TYPE_CHECKING, Self, Never, assert_type, assert_never, no_type_check, TypeAlias

x: int = 5
y: "undefined_name"
print(__annotations__)


class A:
    a: int
    b: str = "b"
    c: ClassVar[list[int]] = []
    d: Optional["A"] = None
    (e): int = 3
    a_list: list[int] = [1]

    def m(self, p: int, *q: str, r: float = 1.0, **s: Any) -> Self: ...


print(A.__annotations__, hasattr(A, "a"), A.e)
print(A.m.__annotations__)
print(get_type_hints(A)["d"], Optional[int], Union[int, str], Union[int, None], Union[int, int], Union[int, Union[str, int]], Optional[Optional[int]])
print(Literal[1, "a"], Callable[[int, str], bool], Callable[..., int], Callable, Any, Iterable[int], typing.List[int], typing.Dict[str, int], typing.Tuple[int, ...], Annotated[int, "meta"], Final[int], Never, typing.Type[int], typing.Sequence["A"])
print(get_origin(list[int]), get_args(dict[str, int]), get_args(Callable[[int], str]), get_origin(Union[int, str]) is Union, get_args(Literal["x", 3]), get_origin(int), get_args(Annotated[int, 1]))


class Movie(TypedDict, total=False):
    title: Required[str]
    year: int


class Full(Movie):
    rating: NotRequired[float]


m: Movie = {"title": "Brazil", "year": 1985}
print(m, type(m).__name__, Movie(title="x"), Full.__required_keys__, sorted(Full.__optional_keys__), Movie.__total__)
try:
    isinstance({}, Movie)
except TypeError as e:
    print(e)
UserId = NewType("UserId", int)
print(UserId(5) + 1, UserId.__name__, UserId.__supertype__, cast(str, 5), typing.TYPE_CHECKING, assert_type(3, int))
Alias: TypeAlias = "list[int]"


@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x):
    return x * 2


print(f(2), f("a"), Alias)
try:
    assert_never(5)
except AssertionError as e:
    print(e)


def local():
    z: int
    w: nonexistent = 1
    try:
        z
    except UnboundLocalError as e:
        print(e)


local()
try:
    q: undefined = 1
except NameError as e:
    print(e)
for f in (lambda: Optional[int, str], lambda: Union[()], lambda: Literal[[]], lambda: Callable[int], lambda: int | 5, lambda: "int" | None, lambda: ClassVar[int, str], lambda: Any(), lambda: list[int][str]):
    try:
        print(f())
    except TypeError as e:
        print(e)
d = {}
d["k"]: int = 3
print(d, __annotations__)
