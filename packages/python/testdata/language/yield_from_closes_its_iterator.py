"""`close` of a generator that waits in `yield from` closes the iterator: by `close` if it has one, never by `throw`."""


class Counting:
    def __iter__(self):
        return self

    def __next__(self):
        return 1


class Closing(Counting):
    def close(self):
        print("close")


class Both(Closing):
    def throw(self, *args):
        print("throw", [type(a).__name__ for a in args])
        return 2


class Throwing(Counting):
    def throw(self, *args):
        print("throw", [type(a).__name__ for a in args])
        raise args[0]


class Broken(Counting):
    def close(self):
        raise OSError("cannot close")


def over(it):
    try:
        yield from it
    except BaseException as e:
        print("seen", repr(e))
        raise
    finally:
        print("finally")


for kind in (Counting, Closing, Both, Throwing, Broken):
    print(kind.__name__)
    g = over(kind())
    next(g)
    try:
        g.close()
    except OSError as e:
        print("raised", repr(e), repr(e.__context__))
    g = over(kind())
    next(g)
    try:
        g.throw(GeneratorExit)
    except BaseException as e:
        print("raised", repr(e))

print("other exceptions are thrown")
g = over(Both())
next(g)
print(g.throw(KeyError("k")))
g.close()


def inner():
    try:
        yield 1
    finally:
        print("inner finally")


g = over(inner())
next(g)
g.close()
