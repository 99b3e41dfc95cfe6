x = "outer"
print([x for x in range(3)], x)
print({x: x * x for x in range(4) if x % 2}, {x % 3 for x in range(9)}, sum(x for x in range(5)))
print([(i, j) for i in range(3) for j in range(i) if (i + j) % 2])
print([[c * 2 for c in row] for row in ("ab", "cd")])
print([y for x in range(5) if (y := x * x) > 3], y)
print([*(i for i in range(3))], {**{k: v for k, v in zip("ab", (1, 2))}})
print([a if a > 1 else -a for a in range(4)], [not a for a in (0, 1)])
print([i for i in range(20) if i % 2 if i % 3])


def evaluated(tag):
    print("make", tag)
    return range(2)


g = (i + j for i in evaluated("outer now") for j in evaluated("inner later"))
print("created")
print(list(g))
print({k: v for k, v in [("a", 1), ("b", 2), ("a", 3)]})


def nested_scope():
    n = 3
    return [[n * i + j for j in range(n)] for i in range(n)]


print(nested_scope())
try:
    (i for i in 5)
except TypeError as e:
    print(e)
try:
    [1 / i for i in (1, 0)]
except ZeroDivisionError as e:
    print(e)
try:
    {[]: 1 for _ in "x"}
except TypeError as e:
    print(e)
try:
    {[] for _ in "x"}
except TypeError as e:
    print(e)


class Body:
    base = 10
    rows = [base_row for base_row in range(3)]
    try:
        wrong = [base + r for r in rows]
    except NameError as e:
        wrong = str(e)


print(Body.rows, Body.wrong)
print([lambda: i for i in range(3)][0](), [(lambda i=i: i)() for i in range(3)])
print(list(map(lambda t: t[0] + t[1], [(1, 2), (3, 4)])))
print([(lambda: (yield))().__class__.__name__ for _ in range(1)])
print(dict((w, len(w)) for w in "the quick fox".split()))
print(max((len(w), w) for w in ["aa", "b", "cc"]), any(c.isdigit() for c in "ab1"), all([]))
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [v for row in matrix for v in row])
print([i for i in (j for j in range(3))], [*map(str, {1: 2, 3: 4})])
