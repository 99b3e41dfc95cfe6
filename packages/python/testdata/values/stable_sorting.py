import functools
people = [("Ann", 30), ("Bob", 25), ("Cid", 30), ("Dee", 25), ("Eve", 35)]
print(sorted(people, key=lambda p: p[1]))
print(sorted(people, key=lambda p: p[1], reverse=True))
print(sorted(people, key=lambda p: (-p[1], p[0])))
print(sorted(sorted(people, key=lambda p: p[0], reverse=True), key=lambda p: p[1]))
words = "the quick brown fox jumps over the lazy dog".split()
print(sorted(words), sorted(words, key=len), sorted(words, key=lambda w: (len(w), w)), sorted(set(words), key=words.index))
print(sorted([3, -1, 2, -5], key=abs), sorted(["10", "9", "1"], key=int), sorted("a1B2", key=lambda c: (c.isdigit(), c.lower())))


def compare(a, b):
    return (a > b) - (a < b)


print(sorted([3, 1, 2], key=functools.cmp_to_key(compare)), sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: compare(b, a))))


class Item:
    compared = 0

    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        Item.compared += 1
        return self.v < o.v


items = [Item(v) for v in (5, 2, 8, 1, 9, 3)]
print([i.v for i in sorted(items)], Item.compared > 0, min(items).v, max(items, key=lambda i: i.v).v)
data = [(i * 7919) % 1009 for i in range(300)]
s = sorted(data)
print(s[:5], s[-5:], all(a <= b for a, b in zip(s, s[1:])), sorted(data, reverse=True) == s[::-1], sorted(s) == s)
l = [3, 1, 2]
print(l.sort(), l, l.sort(reverse=True), l)
log = []
sorted([3, 1, 2], key=lambda x: log.append(x) or x)
print(log)
for bad in ([1, "a"], [None, None], [1, None], [(1, "a"), (1, 2)], [[1], 1], [{}, {}], [1j, 2j], [b"a", "a"]):
    try:
        print(sorted(bad))
    except TypeError as e:
        print(e)


def exploding(x):
    if x == 2:
        raise ValueError("key failed")
    return x


l = [3, 2, 1]
try:
    l.sort(key=exploding)
except ValueError as e:
    print(e, l)


class BadLt:
    def __lt__(self, o):
        raise RuntimeError("cmp failed")


l = [BadLt(), BadLt()]
try:
    l.sort()
except RuntimeError as e:
    print(e, len(l))
print(sorted([float("nan"), 2, 1], key=str), sorted([True, False, 1, 0]), sorted([0.0, -0.0, 0]), sorted([(1,), (1, 2), ()]), sorted({"b": 2, "a": 1}.items()), sorted([[2, 1], [1, 9], [1]]), sorted(["é", "e", "z", "É"]))
import operator
print(sorted(people, key=operator.itemgetter(1, 0)), sorted([1, 2, 3], key=operator.neg), sorted([{"n": 2}, {"n": 1}], key=lambda d: d["n"]))
