x = "global x"
squares = [x * x for x in range(4)]
print(squares, x)
nested = [[y for y in range(x)] for x in range(4)]
print(nested, x)
print([(a, b) for a in range(3) for b in range(a, 3) if a != b])
print([x for x in [x for x in "ab"]], {x: [x for x in range(x)] for x in range(3)})


def function():
    factor = 10
    table = {n: [n * factor + m for m in range(2)] for n in range(2)}
    total = sum(factor for _ in range(3))
    adders = [lambda v: v + n for n in range(3)]
    fixed = [lambda v, n=n: v + n for n in range(3)]
    return table, total, [f(0) for f in adders], [f(0) for f in fixed]


print(function())


class Body:
    values = [1, 2, 3]
    doubled = [v * 2 for v in values]
    pairs = [(i, v) for i, v in enumerate(values)]
    gen = list(v for v in values)
    try:
        failing = [values[i] for i in range(2)]
    except NameError as e:
        failing = str(e)
    method = lambda self: [v for v in self.values if v > 1]


b = Body()
print(Body.doubled, Body.pairs, Body.gen, Body.failing, b.method(), hasattr(Body, "v"))
print([y := 5, y ** 2], y, [last := n for n in range(3)], last)


def walrus():
    found = [hit for text in ("a", "bb", "ccc") if (hit := len(text)) > 1]
    return found, hit


print(walrus())
data = {"a": [1, 2], "b": []}
print({k: v for k, vs in data.items() for v in vs}, [k for k, vs in data.items() if not vs], {v for vs in data.values() for v in vs})
print([*(i for i in range(3))], [i if i else "zero" for i in range(2)], [(lambda: i)() for i in range(3)], [i for i in range(10) if i % 2 if i % 3])
it = iter(range(6))
print([(a, next(it)) for a in it], [c for c in "abc" for _ in range(2)], [row[::-1] for row in ("ab", "cd")])
lazy = (print("evaluated", i) or i for i in range(2))
print("made")
print(list(lazy))
source = [1, 2, 3]
g = (n + len(source) for n in source)
source.append(4)
print(list(g))
source2 = [1]
g2 = (n for n in source2)
source2 = [9, 9]
print(list(g2))
def early():
    n = 1
    g = (n for _ in range(2))
    n = 2
    return list(g)
print(early())
try:
    [i for i in range(3)] and i
except NameError as e:
    print(e)
matrix = [[1, 2], [3, 4], [5, 6]]
print([list(col) for col in zip(*matrix)], [sum(row) for row in matrix], max(max(row) for row in matrix), [[r * c for c in range(1, 4)] for r in range(1, 4)], {(i, j): v for i, row in enumerate(matrix) for j, v in enumerate(row) if v % 2})
print(dict(sorted({c: "banana".count(c) for c in set("banana")}.items())), [w for w in "the cat sat".split() if "a" in w], " ".join(c.upper() if i % 2 else c for i, c in enumerate("alternate")))
