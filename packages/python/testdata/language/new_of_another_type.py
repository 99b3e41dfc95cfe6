# Any __new__ may be called with anything; what comes back must be what the class's methods expect.
makers = [
    lambda: tuple.__new__([]),
    lambda: tuple.__new__(int),
    lambda: list.__new__(dict),
    lambda: object.__new__(int),
    lambda: object.__new__(5),
    lambda: int.__new__(bool, 5),
    lambda: str.__new__(object, "x"),
    lambda: BaseException.__new__(int),
    lambda: object.__new__(Exception),
    lambda: dict.__new__(object),
    lambda: float.__new__(int, 1.5),
    lambda: set.__new__(frozenset),
    lambda: Exception.__new__(KeyError, 1),
    lambda: BaseException.__new__(OSError, 1),
]


class Pair(tuple):
    def __new__(cls, a, b):
        return tuple.__new__(cls, (a, b))


class Named(str):
    pass


class Plain:
    pass


makers += [
    lambda: Pair(1, 2),
    lambda: str.__new__(Named, "n"),
    lambda: list.__new__(Pair),
    lambda: object.__new__(Pair),
    lambda: type(object.__new__(Plain)),
    lambda: tuple.__new__(Pair, "ab"),
]
for make in makers:
    try:
        print(repr(make()))
    except TypeError as error:
        print(error)
