from __future__ import annotations

import functools
from typing import Optional, Union


class Shape: ...


@functools.singledispatch
def show(x) -> str:
    return "anything"


@show.register
def _(x: int) -> str:
    return "int"


@show.register
def _(x: float | complex) -> str:
    return "number"


@show.register
def _(x: Union[list, tuple]) -> str:
    return "sequence"


@show.register
def _(x: "Shape") -> str:
    return "shape"


@show.register
def _(x: None):
    return "none"


for one in [1, 2.5, 3j, [], (), Shape(), None, "x", True]:
    print(one.__class__.__name__, show(one))


class Printer:
    @functools.singledispatchmethod
    def show(self, x):
        return "anything"

    @show.register
    def _(self, x: int):
        return "int"

    @show.register
    def _(self, x: Optional[str]):
        return "text"


print(Printer().show(1), Printer().show("a"), Printer().show(None), Printer().show([]))

for text in ["nothing", "list[int]", "3"]:
    scope = {}
    exec(f"def f(x: '{text}'): ...", scope)
    try:
        show.register(scope["f"])
    except Exception as e:
        print(type(e).__name__, str(e).split(". ")[-1])
try:

    @show.register
    def _(x: int) -> missing: ...

except NameError as e:
    print(e)
