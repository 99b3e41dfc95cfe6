# Rows of plain numbers and texts are sorted by columns, texts by code points; strip() of sets of characters.
rows = [("b", 2, 1.5), ("a", 3, 2.0), ("\U0001f600", 1, 0.5), ("\uffff", 1, 0.5), ("a", 3, 2), ("b", -1, 1e300), ("a", True, 2.5)]
for backwards in (False, True):
    print(sorted(rows, reverse=backwards))
    print(sorted(rows, key=lambda row: (row[1], row[0]), reverse=backwards))
    print([rows.index(row) for row in sorted(rows, key=lambda row: (row[1] > 1,), reverse=backwards)])
print(sorted(["\U0001f600", "\uffff", "a"]), sorted(["\U0001f600", "\uffff", "a"], reverse=True))
print(sorted([(1, "a"), (1.0, "b"), (True, "c")]), sorted([(2**70, 1), (1, 2), (-(2**70), 0)]), sorted([(1,), (1, 2), ()]))
for mixed in ([(1, "a"), ("b", 2)], [(1, None), (1, None), (1, 2)]):
    try:
        print(sorted(mixed))
    except TypeError as error:
        print(error)
print(sorted([("b", None), ("a", None)]), len(sorted([(float("nan"), 1), (0.5, 2)])))
print(repr("xyhixy".strip("yx")), repr("\U0001f600a\U0001f600".strip("\U0001f600")), repr("\U0001f600a".strip("\u2003a")))
print(repr(" \t\x1c\x85\u2003a \u3000".strip()), repr("\ufeffa ".strip()), repr("aaa".strip("a")), repr("".strip("a")))


class Point:
    __slots__ = ("x", "y")


class Named(Point):
    name = "n"

    def __init__(self):
        self.x = 1
        self.x = 2


p = Named()
Point.y = 5
try:
    p.y = 6
    print(p.y)
except AttributeError as error:
    print(error)
Named.x = 7
q = Named.__new__(Named)
q.x = 8
print(q.x, Named.x)
print({1, 2} | {3, 9, 17}, frozenset({8, 0}) | {16}, {*range(20)} - {3, 4}, sorted(2**300 * k for k in (3, -1, 2))[0] % 1000)
