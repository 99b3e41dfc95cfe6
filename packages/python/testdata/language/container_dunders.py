class Box:
    def __init__(self, n):
        self.n, self.store = n, {}

    def __len__(self):
        return self.n

    def __getitem__(self, key):
        print("get", key)
        if isinstance(key, int) and key >= self.n:
            raise IndexError("box index")
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)

    def __contains__(self, item):
        print("contains", item)
        return item == 1


b = Box(2)
print(b[0], b[-1], b["k"], b[1:2], b[1:2:3], b[1, 2], b[..., ::2], b[:], b[()], b[None:])
b[0] = 1
b[1:2] = [3]
b[0] += 5
del b[0], b[::2]
print(1 in b, 5 not in b, list(b), [*b], len(b))


class OnlyGet:
    def __getitem__(self, i):
        if i == 3:
            raise IndexError
        return "abc"[i]


o = OnlyGet()
print(list(o), "b" in o, "z" in o, iter(o).__class__.__name__, list(zip(o, range(9))), max(o))
try:
    reversed(o)
except TypeError as e:
    print(e)
try:
    len(o)
except TypeError as e:
    print(e)


class OnlyIter:
    def __iter__(self):
        return iter([5, 6])


i = OnlyIter()
print(5 in i, 7 in i, sorted(i, reverse=True), sum(i), dict.fromkeys(i))
for bad in (lambda: i[0], lambda: len(i), lambda: reversed(i), lambda: next(i)):
    try:
        print(bad())
    except TypeError as e:
        print(e)


class Rev(Box):
    def __reversed__(self):
        return "anything"

    def __length_hint__(self):
        return 5


print(reversed(Rev(1)), [x for x in reversed([1, 2])])


class BadIter:
    def __iter__(self):
        return 5


class NoContains:
    __contains__ = None

    def __iter__(self):
        return iter([1])


for f in (lambda: iter(BadIter()), lambda: 1 in NoContains(), lambda: 1 in 5, lambda: iter(5), lambda: next([1]), lambda: list(BadIter())):
    try:
        f()
    except TypeError as e:
        print(e)


class Default(dict):
    def __missing__(self, key):
        print("missing", key)
        return key * 2


d = Default(a=1)
print(d["a"], d["b"], d.get("b"), "b" in d, d)
class Iter3:
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i > 3: raise StopIteration
        return self.i
it = Iter3()
print(next(it), list(it), list(it), next(it, None))
