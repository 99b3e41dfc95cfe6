def numbers(n):
    for i in range(n):
        yield i


def squares(source):
    for x in source:
        yield x * x


def windowed(items, size):
    return [tuple(items[i : i + size]) for i in range(len(items) - size + 1)]


print(sum(x for x in squares(numbers(300_000)) if x % 3 == 0))
print(len(windowed(list(range(60_000)), 3)), any(x > 199_000 for x in range(200_000)), all(x >= 0 for x in range(200_000)))
pairs = {(i, j): i * j for i in range(250) for j in range(250) if i != j}
print(len(pairs), max(pairs.values()), sum(v for (i, j), v in pairs.items() if i < j))
groups = {k: [v for v in range(400) if v % 20 == k] for k in range(20)}
print(sum(len(v) for v in groups.values()), list(map(lambda p: p[0] + p[1], zip(range(100_000), range(100_000))))[-1])
print(sum(1 for word in ("alpha beta gamma " * 20_000).split() if "a" in word and word.startswith("b")))
