def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


print(range(5), range(1, 5), range(0, 10, 3), range(5, 0, -2), list(range(5, 0, -2)), list(range(0)), list(range(3, 1)), len(range(0, 10, 3)), range(10)[3], range(10)[-1], range(10)[2:8:2], range(10)[::-1], range(0, 3, 1))
print(5 in range(10), 10 in range(10), 4 in range(0, 10, 3), 3.0 in range(5), 3.5 in range(5), "a" in range(3), True in range(2), 2**70 in range(2**71), -1 in range(0, -5, -1))
print(range(0) == range(2, 2), range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2], hash(range(0)) == hash(range(5, 5)), range(10).index(4), range(0, 10, 2).count(4), range(0, 10, 2).count(3), range(3).start, range(3).stop, range(3).step, bool(range(0)), min(range(5, 1, -1)), max(range(3)), sum(range(1, 101)))
big = range(2**70)
print(big[2**69], big[-1] == 2**70 - 1, range(10**20, 10**20 + 3)[1], list(range(2**64, 2**64 + 2)), range(2**70)[5:2**69:2**68])
attempt(lambda: len(big))
attempt(lambda: range(1.0))
attempt(lambda: range("3"))
attempt(lambda: range())
attempt(lambda: range(1, 2, 3, 4))
attempt(lambda: range(1, 5, 0))
attempt(lambda: range(3)[3])
attempt(lambda: range(3)["a"])
attempt(lambda: range(3).index(9))
attempt(lambda: range(3) + range(2))
attempt(lambda: range(3) < range(4))
attempt(lambda: range(stop=3))
attempt(lambda: setattr(range(3), "start", 5))
attempt(lambda: next(range(3)))
attempt(lambda: range(3).__setitem__(0, 1))
attempt(lambda: range(5)[1.0])
for r in (range(3), range(3, 0, -1), range(-3, 3, 3), range(10, -10, -7)):
    print([*r], [*reversed(r)], r[::-1], r[1:], sorted(r))
x = range(3)
print([a for a in x], [a for a in x], list(zip(x, x)), tuple(x), set(x), dict.fromkeys(x), {i: r for i, r in enumerate(x)}, list(map(str, x)), ",".join(map(str, x)))
class I:
    def __index__(self): return 4
print(range(I()), list(range(I(), 6)), range(10)[I()], range(True, 3), [i for i in range(-1, -4, -1)], range(5, 5, -1), range(0, -1))
for i in range(3):
    for j in range(i, 3):
        print((i, j), end=" ")
print()
a, *b, c = range(5)
print(a, b, c, range(1, 10, 2)[1::2], len(range(-10, 10, 7)), range(7, -7, -3)[-2])
