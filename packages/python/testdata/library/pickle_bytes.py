# Pickles of common data, byte for byte, in every protocol; and back.
import collections
import copyreg
import dataclasses
import datetime
import decimal
import enum
import fractions
import functools
import io
import pathlib
import pickle
import types
import uuid


def show(name, value, protocols=range(6), back=True):
    for protocol in protocols:
        try:
            data = pickle.dumps(value, protocol)
        except Exception as e:
            print(name, protocol, type(e).__name__, str(e).split(" at 0x")[0])
            continue
        print(name, protocol, data if len(data) < 400 else (len(data), data[:60], data[-20:], sum(data)))
        if back:
            again = pickle.loads(data)
            if again != value or type(again) is not type(value):
                print("  not the same:", again)


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __eq__(self, other):
        return self.__dict__ == other.__dict__

    def go(self):
        return self.x

    class Inner:
        def __eq__(self, other):
            return type(self) is type(other)


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = 1

    def __eq__(self, other):
        return self.a == other.a


class WithState:
    def __init__(self):
        self.kept, self.cache = 1, {}

    def __getstate__(self):
        return {"kept": self.kept}

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.cache = "new"

    def __eq__(self, other):
        return self.kept == other.kept


class WithReduce:
    def __init__(self, n):
        self.n = n

    def __reduce__(self):
        return WithReduce, (self.n,)

    def __eq__(self, other):
        return self.n == other.n


class WithNewArgs:
    def __new__(cls, n=0):
        made = object.__new__(cls)
        made.n = n
        return made

    def __getnewargs__(self):
        return (self.n,)

    def __eq__(self, other):
        return self.n == other.n


class WithItems(list):
    def __init__(self, *args):
        super().__init__(*args)
        self.label = "l"


class Table(dict):
    pass


class Color(enum.Enum):
    RED = 1
    GREEN = "green"


class Right(enum.Flag):
    READ = 1
    WRITE = 2


class Oops(Exception):
    def __init__(self, text, code):
        super().__init__(text, code)
        self.code = code

    def __eq__(self, other):
        return self.args == other.args


class Number(int):
    pass


class Words(str):
    pass


Pair = collections.namedtuple("Pair", "left right")


@dataclasses.dataclass
class Item:
    name: str
    price: float = 1.5
    tags: list = dataclasses.field(default_factory=list)


@dataclasses.dataclass(frozen=True)
class Frozen:
    n: int


class Registered:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n


copyreg.pickle(Registered, lambda one: (Registered, (one.n,)))


def double(n):
    return 2 * n


for value in (None, True, False, 0, 1, -1, 255, 256, 65535, 65536, -2**31, 2**31 - 1, 2**31, -2**31 - 1, 2**63, -2**63, 2**64, 10**30, -10**30,
              255 << 32, 128 << 40, -(128 << 40), 2**2100):
    show("int", value)
for value in (0.0, -0.0, 1.5, -2.25, 1e300, 5e-324, float("inf"), 1e16, 0.1):
    show("float", value)
for value in ("", "a", "ü", "€uro", "\U0001f600", "line\nbreak\\ \r\0\x1a", "x" * 300, "é" * 200):
    show("str", value)
for value in (b"", b"abc", b"\xff\x00", b"x" * 300, bytearray(b""), bytearray(b"ab")):
    show("bytes", value)
for value in ((), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), [], [1], [1, [2, [3]]], {}, {"a": 1}, {"a": 1, "b": [2]}, {1: {2: {3: ()}}}):
    show("container", value)
for value in (set(), {1}, {1, 2, 3}, frozenset(), frozenset({1, 2})):
    show("set", value)
for value in (1j, range(1, 10, 2), slice(1, 2), ..., NotImplemented, int, type(None), Point, double, len):
    show("special", value)
show("shared", [["x"]] * 2)
word = "word"
show("words", {"word": word, "list": [word, word], word + "s": ("word",)})
loop = []
loop.append(loop)
show("loop", loop, back=False)
again = pickle.loads(pickle.dumps(loop))
print(again[0] is again)
ring = {"next": None}
ring["next"] = (ring,)
show("ring", ring, back=False)
again = pickle.loads(pickle.dumps(ring))
print(again["next"][0] is again)
pair = ([],)
pair[0].append(pair)
show("pair", pair, back=False)

for value in (Point(1, "two"), Slotted(), WithState(), WithReduce(5), WithNewArgs(3), Color.RED, Color.GREEN, Right.READ | Right.WRITE, Pair(1, [2]),
              Item("tea", tags=["hot"]), Frozen(3), Oops("bad", 3), Number(5), Words("w"), Registered(4)):
    show(type(value).__name__, value, range(2, 6))
for value in (WithItems([1, 2]), Table(a=1), [Point(1, 2), Point(3, 4)], Point.Inner()):
    show(type(value).__name__, value, range(2, 6))
show("old", Point(1, 2), (0, 1))
show("old", WithItems([1]), (0, 1), False)
show("old", Number(7), (0, 1))
for value in (datetime.date(2024, 2, 29), datetime.datetime(2024, 1, 2, 3, 4, 5, 678901), datetime.datetime(2024, 1, 2, tzinfo=datetime.timezone.utc),
              datetime.time(1, 2, 3), datetime.time(1, 2, 3, fold=1), datetime.timedelta(1, 2, 3), datetime.timezone(datetime.timedelta(hours=2)),
              datetime.timezone(datetime.timedelta(hours=-3), "here"), decimal.Decimal("1.50"), fractions.Fraction(1, 3), uuid.UUID(int=5),
              pathlib.PurePosixPath("/a/b.txt"), types.SimpleNamespace(a=1, b=[2])):
    show(type(value).__name__, value, (2, 3, 4, 5))
for value in (collections.OrderedDict(a=1, b=2), collections.defaultdict(list, a=[1]), collections.Counter("aab"), collections.deque([1, 2]),
              collections.deque([1], 3), collections.ChainMap({1: 2}), collections.UserDict(a=1)):
    show(type(value).__name__, value, (2, 4))
part = functools.partial(double, 4)
show("partial", part, (4,), False)
print(pickle.loads(pickle.dumps(part))(), pickle.loads(pickle.dumps(double))(5), pickle.loads(pickle.dumps(Point(7, 8).go))())
print(repr(pickle.loads(pickle.dumps(ValueError("bad", 2)))), repr(pickle.loads(pickle.dumps(KeyError("k")))))
many = [{"name": "n", "value": i} for i in range(3000)]
show("many", many, (1, 4))
show("many", list(range(2001)), (1, 4))
show("many", {i: str(i) for i in range(1001)}, (1, 4))
show("many", set(range(1000)), (4,))
show("large", ["a" * 70000, b"b" * 70000, 1], (3, 4, 5))
show("large", ["%05d" % i for i in range(20000)], (4,))
loaded = pickle.loads(pickle.dumps(WithState()))
print(loaded.__dict__)
kept = pickle.loads(pickle.dumps(WithItems("ab")))
print(kept, kept.label)
same = pickle.loads(pickle.dumps([Color.RED, Color.RED]))
print(same[0] is Color.RED, same)

file = io.BytesIO()
for value in (1, "two", [3]):
    pickle.dump(value, file)
file.seek(0)
print([pickle.load(file) for _ in range(3)])
try:
    pickle.load(file)
except EOFError as e:
    print("EOFError", e)
with open("kept.pkl", "wb") as out:
    pickle.dump({"a": Point(1, 2)}, out, protocol=pickle.HIGHEST_PROTOCOL)
with open("kept.pkl", "rb") as source:
    print(pickle.load(source)["a"].__dict__)
pickler = pickle.Pickler(file := io.BytesIO(), 2)
pickler.dump([1])
print(file.getvalue(), pickle.Unpickler(io.BytesIO(file.getvalue())).load())
print(pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL, pickle.format_version)
