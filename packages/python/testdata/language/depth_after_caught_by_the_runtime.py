"""What the runtime catches on the program's behalf leaves no trace in the depth of calls: each of these goes on for long."""
import asyncio
import contextlib
from collections import ChainMap, Counter
from collections.abc import Mapping, MutableMapping, MutableSequence, Sequence

TURNS = 1200


def values():
    yield 1
    yield 2


def closed():
    g = values()
    next(g)
    g.close()


def closing():
    with contextlib.closing(values()) as g:
        next(g)


def given_up():
    g = values()
    next(g)
    try:
        g.throw(KeyError("k"))
    except KeyError:
        pass


class Hooked:
    @property
    def late(self):
        raise AttributeError("late")

    def __getattr__(self, name):
        return name


class Guarded:
    def __getattribute__(self, name):
        raise AttributeError(name)


class Table(MutableMapping):
    def __init__(self):
        self.kept = {}

    def __getitem__(self, key):
        return self.look(key)

    def look(self, key):
        return self.kept[key]

    def __setitem__(self, key, value):
        self.kept[key] = value

    def __delitem__(self, key):
        del self.kept[key]

    def __iter__(self):
        return iter(self.kept)

    def __len__(self):
        return len(self.kept)


class Row(Sequence):
    def __getitem__(self, i):
        if i > 2:
            raise IndexError(i)
        return i

    def __len__(self):
        return 3


class Point:
    @property
    def x(self):
        raise AttributeError("x")


class Once:
    def __init__(self):
        self.left = 1

    def __iter__(self):
        return self

    def __next__(self):
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        return self.left


class Old:
    def __getitem__(self, i):
        if i > 1:
            raise IndexError
        return i


def raising():
    raise StopIteration


def matched():
    match table:
        case {"nothing": _}:
            return 1
    match Point():
        case Point(x=1):
            return 2
    return 3


async def coroutine():
    await asyncio.sleep(0)


def coroutine_closed():
    c = coroutine()
    c.send(None)
    c.close()


def delegating():
    yield from Once()


def unlike():
    def no(i):
        raise ValueError
    try:
        return list(map(no, [1]))
    except ValueError:
        return []


class Keys(dict):
    def __missing__(self, key):
        raise KeyError(key)


table = Table()
chain = ChainMap(Table(), Table())

cases = {
    "close": closed,
    "closing": closing,
    "throw": given_up,
    "property": lambda: Hooked().late,
    "hasattr": lambda: hasattr(Guarded(), "a"),
    "getattr": lambda: getattr(Guarded(), "a", 1),
    "match": matched,
    "in": lambda: "k" in table,
    "get": lambda: table.get("k"),
    "pop": lambda: table.pop("k", 1),
    "setdefault": lambda: (table.setdefault("z", 1), table.pop("z")),
    "chain": lambda: ("k" in chain, chain.get("k")),
    "row": lambda: (list(Row()), 9 in Row()),
    "once": lambda: list(Once()),
    "for": lambda: [x for x in Once()],
    "next": lambda: next(iter(Once()), 1) and next(raising_iterator, 5),
    "old": lambda: (list(Old()), 7 in Old()),
    "until": lambda: list(iter(raising, 1)),
    "coroutine": coroutine_closed,
    "delegate": lambda: list(delegating()),
    "map": unlike,
    "counter": lambda: repr(Counter({1: "a", 2: 3})),
}


class RaisingIterator:
    def __next__(self):
        raise StopIteration


raising_iterator = RaisingIterator()

for name, case in cases.items():
    for _ in range(TURNS):
        seen = case()
    print(name, seen)


# Within one run of a generator's or coroutine's own code.
def fails():
    raise ValueError


def catching():
    for i in range(TURNS):
        try:
            fails()
        except ValueError:
            pass
    yield i


def outer():
    yield from catching()


print(list(catching()), list(outer()))


class Async:
    def __aiter__(self):
        return self

    async def __anext__(self):
        raise StopAsyncIteration


async def main():
    for i in range(TURNS):
        async for _ in Async():
            pass
        try:
            fails()
        except ValueError:
            pass
    for i in range(50):
        try:
            await asyncio.sleep(0)
            fails()
        except ValueError:
            pass
    print(await anext(Async(), "end"))


asyncio.run(main())


# The limit itself stays where it was.
def down(n):
    return n and down(n - 1)


def up(n):
    try:
        return up(n + 1)
    except RecursionError:
        return "deep"


def tree(n):
    if n:
        yield from tree(n - 1)
    yield n


print(down(800), up(0), sum(tree(100)))
try:
    down(2000)
except RecursionError as e:
    print("RecursionError")
try:
    list(tree(3000))
except RecursionError as e:
    print("RecursionError")
