from typing import Callable, TypeVar, Generic


def first[T](items: list[T], default: T | None = None) -> T | None:
    return items[0] if items else default


class Stack[T]:
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> "Stack[T]":
        self.items.append(item)
        return self

    def map[U](self, f: Callable[[T], U]) -> "Stack[U]":
        out = Stack[U]()
        for i in self.items:
            out.push(f(i))
        return out


class Bounded[N: (int, float), *Ts, **P]:
    pass


type Pair[A] = tuple[A, A]
type Tree = dict[str, Tree] | None

print(first([3, 4]), first([], "d"), first.__type_params__, first.__annotations__["items"])
s = Stack[int]().push(1).push(2)
print(s.items, s.map(str).items, Stack.__type_params__, Stack[int], Stack.__parameters__)
print(Bounded.__type_params__, [type(p).__name__ for p in Bounded.__type_params__], Bounded.__type_params__[0].__constraints__)
print(Pair, Pair.__name__, Pair.__type_params__, Pair.__value__, Pair[int], Tree.__value__, type(Tree).__name__)
T = TypeVar("T", bound=int)


class Old(Generic[T]):
    def get(self) -> T: ...


class Child(Old[bool]):
    pass


print(Old[int], Child.__orig_bases__, Old.__parameters__, T, T.__bound__, isinstance(Old[int](), Old), [k.__name__ for k in Child.__mro__])
for f in (lambda: Old[int, str], lambda: Old[()], lambda: Generic[int], lambda: Generic[T, T], lambda: isinstance([], list[int]), lambda: Pair(1), lambda: first[int], lambda: isinstance(1, Old[int])):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(list[int], dict[str, list[int]], tuple[int, ...], list[int]() == [], list[int].__origin__, list[int].__args__, int | None, int | str == str | int, isinstance(5, int | str), list[int] == list[int], type[int], set["x"])


class Box[T](Stack[T]):
    kind = "box"


print(Box[str]().push("a").items, Box.__orig_bases__, Box.kind)
