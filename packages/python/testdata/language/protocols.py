from typing import Protocol, runtime_checkable, SupportsInt, SupportsFloat, SupportsIndex, Iterable, Sized, Hashable


@runtime_checkable
class Drawable(Protocol):
    color: str

    def draw(self) -> str: ...


class Circle:
    color = "red"

    def draw(self):
        return "circle"


class NoColor:
    def draw(self):
        return "x"


class Explicit(Drawable):
    color = "blue"

    def draw(self):
        return "explicit " + str(super().draw())


print(isinstance(Circle(), Drawable), isinstance(NoColor(), Drawable), isinstance(Explicit(), Drawable), Explicit().draw(), isinstance(5, Drawable))


class Plain(Protocol):
    def run(self): ...


class Runner:
    def run(self):
        return 1


@runtime_checkable
class OnlyMethods(Protocol):
    def close(self): ...

    def open(self): ...


for f in (lambda: isinstance(Runner(), Plain), lambda: Drawable(), lambda: issubclass(Circle, Drawable), lambda: issubclass(Runner, OnlyMethods), lambda: issubclass(Runner, Plain)):
    try:
        print(f())
    except TypeError as e:
        print(e)


class File:
    def open(self): ...
    def close(self): ...


class Half:
    def open(self): ...
    close = None


print(issubclass(File, OnlyMethods), isinstance(File(), OnlyMethods), isinstance(Half(), OnlyMethods))
print(isinstance(5, SupportsInt), isinstance("5", SupportsInt), isinstance(5.5, SupportsFloat), isinstance(5, SupportsIndex), isinstance([], Iterable), isinstance([], Hashable), isinstance((), Sized))


class GenericProto[T](Protocol):
    def get(self) -> T: ...


class Impl(GenericProto[int]):
    def get(self):
        return 5


print(Impl().get(), GenericProto[int].__args__)
try:
    class Wrong(Protocol, Circle): ...
except TypeError as e:
    print(e)
inst = Circle()
inst.draw = None
print(isinstance(inst, Drawable))
del inst.draw
print(isinstance(inst, Drawable))


class Partial(Plain):
    pass


print(Partial().run(), getattr(Plain, "_is_protocol"), getattr(Partial, "_is_protocol"))
