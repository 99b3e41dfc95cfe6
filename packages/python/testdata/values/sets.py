a, b = {1, 2, 3}, {2, 3, 4}
print(a | b, a & b, a - b, a ^ b, a <= b, {1} < a, a >= {1, 2}, a == {3, 2, 1}, a.isdisjoint({9}), a.union([7], (8,)), a.intersection([1, 2], [2]), a.difference([1], [2]), a.symmetric_difference([3, 9]), a.issubset(range(5)), a.issuperset([1]))
s = set()
for x in (5, 1, 3, 1):
    s.add(x)
s.discard(99)
s.remove(5)
print(s, len(s), 3 in s, s.copy() is s, set("a"), set(), {*range(4)}, set([1, 1.0, True]), {0, -0.0, False}, bool(set()), {1.0, 1}, {True, 1})
s |= {10}
s &= {1, 3, 10, 11}
s -= {1}
s ^= {3, 4}
print(s)
s.update([20], {21})
s.intersection_update(range(15, 30))
s.difference_update([20])
s.symmetric_difference_update({21, 5})
print(s, s.pop(), s)
f = frozenset([3, 1, 2])
print(f, f | {9}, type(f | {9}).__name__, type({9} | f).__name__, f == {1, 2, 3}, hash(f) == hash(frozenset([1, 2, 3])), {f: "key"}[frozenset({1, 2, 3})], {f, frozenset()}  == {frozenset(), f}, frozenset(), f.copy() is f, f - {1})
print({5, 3, 1, 4, 2, 0}, {10, 9, 8, 7}, {33, 1, 32, 0}, {-1, -2, 0}, {100, 50, 25}, set(range(20, 10, -1)), {7, 15, 23, 31}, {1000, 1, 2**40}, set(range(0, 100, 9)))


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: {1}.remove(2))
attempt(lambda: set().pop())
attempt(lambda: {[]})
attempt(lambda: {1} | [2])
attempt(lambda: {1}.union(5))
attempt(lambda: {1} < [1])
attempt(lambda: {1} + {2})
attempt(lambda: f[0])
attempt(lambda: set(5))
attempt(lambda: set(1, 2))
attempt(lambda: f.add(1))
attempt(lambda: hash({1}))
attempt(lambda: {1}.add([]))
attempt(lambda: [] in {1})
attempt(lambda: {1} in {frozenset({1})})
attempt(lambda: {1}.add())
attempt(lambda: {1, 2} - "ab")
attempt(lambda: sorted({3, 1, 2}, reverse=True))
attempt(lambda: len({x % 3 for x in range(100)}))
attempt(lambda: {1: 2}.keys() & [1])
attempt(lambda: {(1, 2), (1, 2)})
attempt(lambda: frozenset({1}) == {1})
attempt(lambda: set("hello") == set("olleh"))
attempt(lambda: {1, 2} == [1, 2])
attempt(lambda: {}.keys() | set())
print(min({3, 1}), max({3, 1}), sum({1, 2}), any({0}), all({1}), list({2}), sorted(set("hello")), "".join(sorted({*"banana"})))
class Named(set): ...
print(Named([1]), Named([1]) | {2}, type(Named([1]) | {2}).__name__, {frozenset({1})})
