import functools


class P:
    def __init__(self, x):
        self.x = x

    def __eq__(self, o):
        return isinstance(o, P) and self.x == o.x

    def __hash__(self):
        return hash(self.x)

    def __repr__(self):
        return f"P{self.x}"


print(P(1) == P(1), P(1) != P(1), P(1) in [P(1)], {P(1): "a"}[P(1)], len({P(1), P(1), P(2)}), [P(1), P(2)].index(P(2)))


class OnlyEq:
    def __eq__(self, o):
        return True


try:
    hash(OnlyEq())
except TypeError as e:
    print(e)
try:
    {OnlyEq(): 1}
except TypeError as e:
    print(e)
print(OnlyEq.__hash__, OnlyEq() == 5, 5 == OnlyEq(), OnlyEq() != 5, [OnlyEq()] == [7])


class BadHash:
    def __hash__(self):
        return "x"


class NoHash:
    __hash__ = None


for c in (BadHash, NoHash, list, dict, set, bytearray, slice):
    try:
        hash(c() if c is not slice else slice(1))
    except TypeError as e:
        print(e)


@functools.total_ordering
class Version:
    def __init__(self, s):
        self.t = tuple(map(int, s.split(".")))

    def __eq__(self, o):
        return self.t == o.t

    def __lt__(self, o):
        return self.t < o.t

    def __repr__(self):
        return ".".join(map(str, self.t))


vs = [Version(s) for s in ("1.10", "1.2", "1.2.1", "0.9")]
print(sorted(vs), max(vs), vs[0] >= vs[1], vs[0] <= vs[1], vs[0] != vs[1])


class Lt:
    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        return self.v < o.v


print([l.v for l in sorted([Lt(3), Lt(1), Lt(2)])], min(Lt(3), Lt(1)).v, max([Lt(3), Lt(5)], key=lambda l: -l.v).v)
try:
    Lt(1) <= Lt(2)
except TypeError as e:
    print(e)
print(hash(1) == hash(1.0) == hash(True), hash(2**61 - 1), hash(-1), hash(-2), hash(2**61), hash(0.5), hash(1e300), hash(float("inf")), hash(1j), hash(3 + 4j))
print(hash(()) == hash(tuple([])), hash((1, 2)) == hash((1.0, 2)), hash(frozenset([1, 2])) == hash(frozenset([2, 1])), hash("") == 0, hash(None) == hash(None))
nan = float("nan")
print(nan == nan, nan in [nan], [nan] == [nan], {nan: 1}[nan], nan is nan, [float("nan")] == [float("nan")], (nan, 1) < (nan, 2))
print({1: "int", 1.0: "float", True: "bool"}, {0, False, 0.0, 0j}, [1, True, 1.0].count(1), {"a": 1} == {"a": 1.0}, (1, 2) == [1, 2], {1} == frozenset([1]))
