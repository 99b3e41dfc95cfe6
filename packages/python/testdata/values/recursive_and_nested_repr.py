a = [1]
a.append(a)
print(a, [a], a == a)
d = {}
d["me"] = d
d["list"] = [d]
print(d)
t = ([],)
t[0].append(t)
print(t)
l1, l2 = [], []
l1.append(l2)
l2.append(l1)
print(l1, l2)
try:
    l1 == l2
except RecursionError as e:
    print(type(e).__name__, e)
deep = []
for _ in range(20):
    deep = [deep]
print(deep)
from collections import deque, OrderedDict, defaultdict, Counter
q = deque([1])
q.append(q)
print(q)
o = OrderedDict(a=1)
o["self"] = o
print(o)
dd = defaultdict(list)
dd["x"].append(dd)
print(dd)
print([None, True, 1.0, "s", b"b", (1,), {1}, {1: {}}, [[]], range(2), slice(1), 1j, ..., int, Counter("aab"), frozenset()])
print({"nested": {"list": [1, (2, [3, {"x": {4}}])], "none": None}, (1, 2): "tuple key", 3.5: 'it\'s "q"'})
print(["a'b", 'a"b', "a'\"b", "\\", "\n\t\r", "\x00\x1f\x7f", "é", "\xa0", "\u2028", "\ufeff", "😀", "\ud800", "\u0301", "\U000e0001", "\xad"])
print([b"'", b'"', b"'\"", b"\\", b"\n\xff\x00", bytearray(b"'")])
print(repr("a" * 5), str(["x"]), f"{['y']}", "%s" % ("z",), [str, len([1])], (lambda: None).__name__)


class R:
    def __init__(self, *kids):
        self.kids = kids

    def __repr__(self):
        return f"R({', '.join(map(repr, self.kids))})"


print(R(R(), R(1, "a")), {R(): [R()]}, (R(),))


class Loop:
    def __repr__(self):
        return "Loop(...)"


print([Loop()] * 2)


class Infinite:
    def __repr__(self):
        return repr(self)


try:
    repr(Infinite())
except RecursionError as e:
    print("RecursionError", str(e)[:32])
x = {"b": 1, "a": [2, {"c": (3, {"d": set()})}]}
print(x)
print(str(x) == repr(x), repr(1e16), repr(0.1), repr(10**20), repr(-0.0), repr(True), [float("nan"), float("inf"), -float("inf")])
