def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


d = {}
for k in (1, True, 1.0, 0, False, 0.0, -0.0, "1", b"1", (1,), (1.0,), None, 1 + 0j, frozenset([1]), frozenset([1.0]), range(3), range(0, 3), ..., int):
    d[k] = d.get(k, 0) + 1
print(d)
print(hash(0), hash(1), hash(-1), hash(-2), hash(1.5), hash(2**61 - 1), hash(2**61), hash(-2**61), hash(10**20), hash(True), hash(0.1), hash(-0.5), hash(1e100), hash(float("inf")), hash(float("-inf")), hash(1j), hash(2 + 3j), hash(range(0)) == hash(range(5, 5)), hash(()) == hash(()), hash((1, 2, 3)) == hash((1, 2, 3)), hash(frozenset()), hash((1, 2)) != hash((2, 1)))
from fractions import Fraction
from decimal import Decimal
print(hash(Fraction(1, 2)) == hash(0.5) == hash(Decimal("0.5")), hash(Fraction(7)) == hash(7), hash(Decimal("1e20")) == hash(10**20), hash("a") == hash("a"), hash(b"a") == hash(memoryview(b"a")), hash(None) == hash(None))
for bad in ([], {}, set(), bytearray(), ([],), {1: 2}.keys(), slice(1, 2), (1, {2})):
    attempt(lambda: hash(bad))
    attempt(lambda: {bad: 1})
    attempt(lambda: bad in {1, 2})


class Point:
    def __init__(self, x):
        self.x = x

    def __eq__(self, o):
        return isinstance(o, Point) and self.x == o.x

    def __hash__(self):
        return hash(("P", self.x)) and 42

    def __repr__(self):
        return f"P{self.x}"


p = Point(1)
s = {p, Point(2), Point(1)}
print(len(s), Point(2) in s, Point(3) in s)
p.x = 99
print(p in s, Point(1) in s, Point(99) in s, len(s))
nan = float("nan")
print({nan: 1}.get(nan), {nan: 1}.get(float("nan")), len({nan, nan}), len({float("nan"), float("nan")}), [nan].index(nan), (nan,) == (nan,), nan in {nan})


class Noisy:
    def __init__(self, n): self.n = n
    def __hash__(self):
        print("hash", self.n)
        return 7
    def __eq__(self, o):
        print("eq", self.n, getattr(o, "n", o))
        return self.n == getattr(o, "n", None)


a, b = Noisy("a"), Noisy("b")
m = {a: 1}
m[b] = 2
print(m[a], b in m, m.get(Noisy("c")), len(m), m.pop(Noisy("b")))
class Raises:
    def __hash__(self): raise ValueError("no hash today")
class RaisesEq:
    def __hash__(self): return 1
    def __eq__(self, o): raise ValueError("no eq today")
attempt(lambda: {Raises(): 1})
attempt(lambda: {RaisesEq(): 1, RaisesEq(): 2})
attempt(lambda: {1: "x"}[RaisesEq()])
class Child(Point):
    def __eq__(self, o): return True
attempt(lambda: hash(Child(1)))
class Child2(Point):
    __hash__ = Point.__hash__
    def __eq__(self, o): return super().__eq__(o)
attempt(lambda: hash(Child2(1)))
class Big:
    def __hash__(self): return 2**80
class Neg:
    def __hash__(self): return -1
print(hash(Big()) == hash(2**80), hash(Neg()))
