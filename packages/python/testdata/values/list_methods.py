a = [3, 1, 2]
a.append(5)
a.extend((7, 8))
a.extend("xy")
a.insert(0, "first")
a.insert(-1, "before last")
a.insert(100, "end")
a.insert(-100, "start")
print(a, len(a), a.index(1), a.count(3), a.pop(), a.pop(0), a.pop(-2), a)
a.remove("x")
a.reverse()
print(a, a.copy() == a, a.copy() is a, a + [1], [0] * 3, 2 * ["a"], a.sort.__name__)
b = [5, 2, 9, 1]
print(b.sort(), b, b.sort(reverse=True), b, sorted(b), sorted("banana"), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted({3: 1, 1: 2}), sorted([3, 1.5, True, 2**70]))
words = ["banana", "Apple", "cherry", "date", "apple"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (-len(w), w)))
b.clear()
print(b, [] == [], [1] < [1, 0], [1, 2] < [2], [[1], 2] == [[1], 2], [1, 2] != [2, 1], [] < [0], 2 in [1, 2.0], [1, [2]].count([2]), [None, 0].index(False))


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: [].pop())
attempt(lambda: [1].pop(5))
attempt(lambda: [1].pop("x"))
attempt(lambda: [1].remove(2))
attempt(lambda: [1].index(2))
attempt(lambda: [1, 2, 1].index(1, 1))
attempt(lambda: [1, 2].index(1, 1))
attempt(lambda: [1][1])
attempt(lambda: [1][-2])
attempt(lambda: [1].__setitem__(3, 1))
attempt(lambda: [1].__delitem__(3))
attempt(lambda: [1].extend(5))
attempt(lambda: [1].append())
attempt(lambda: [1].append(1, 2))
attempt(lambda: [1].insert(1))
attempt(lambda: [1].insert("a", 1))
attempt(lambda: [1] + (2,))
attempt(lambda: [1] + None)
attempt(lambda: [1] * 1.5)
attempt(lambda: sorted([1, "a"]))
attempt(lambda: sorted([None, 1]))
attempt(lambda: sorted([3, 2, "x"], reverse=True))
attempt(lambda: sorted([{}, {}]))
attempt(lambda: [1, 2].sort(key=5))
attempt(lambda: [1, 2].sort(lambda x: x))
attempt(lambda: sorted([1], 2))
attempt(lambda: sorted(5))
attempt(lambda: [1] < ["a"])
attempt(lambda: [1] < 5)
attempt(lambda: list(5))
attempt(lambda: list(1, 2))
attempt(lambda: [].nothing)
attempt(lambda: hash([]))
attempt(lambda: {[1]: 2})
attempt(lambda: list("abc") + list({1: 2}) + list(range(2)) + list())
x = [1, 2]
x += "ab"
x *= 2
y = x
y += [0]
print(x, y is x)
x = x + [9]
print(y is x, len(y))
grid = [[0] * 2] * 2
grid[0][0] = 1
print(grid, [[0] * 2 for _ in range(2)])
rec = [1]
rec.append(rec)
print(rec, rec[1] is rec, [rec], (rec,), {"r": rec})
