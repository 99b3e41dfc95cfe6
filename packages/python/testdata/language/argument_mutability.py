def append(x, to):
    to.append(x)
    to = ["rebound"]
    return to


a = [1]
print(append(2, a), a)


def swap(a, b):
    a, b = b, a
    return a, b


x, y = 1, 2
print(swap(x, y), x, y)


def default_dict(key, store={}):
    store[key] = store.get(key, 0) + 1
    return dict(store)


print(default_dict("a"), default_dict("b"), default_dict("a"), default_dict("z", {}))


def modify(d, *rest, **options):
    d["new"] = 1
    options["added"] = True
    rest += ("x",)
    return d, rest, options


d, o = {}, {"k": 0}
print(modify(d, 1, **o), d, o)
nested = [[0] * 2] * 2
nested[0][0] = 1
print(nested, nested[0] is nested[1])
b = a
b += [3]
print(a, b is a)
b = b + [4]
print(a, b, b is a)
s = t = "text"
s += "!"
print(s, t)
m = (1, [2])
m[1].append(3)
print(m)
alias = d
alias.clear()
print(d)
copy1, copy2, copy3, copy4 = a[:], list(a), a.copy(), [*a]
a.append("end")
print(copy1 == copy2 == copy3 == copy4, copy1, a)
row = {"k": [1]}
shallow = dict(row)
shallow["k"].append(2)
shallow["n"] = 3
print(row, shallow)


def counter():
    counter.calls += 1
    return counter.calls


counter.calls = 0
print(counter(), counter())


class Bag:
    items = []

    def __init__(self, own=None):
        if own is not None:
            self.items = own


p, q, r = Bag(), Bag(), Bag([])
p.items.append(1)
r.items.append(2)
print(q.items, r.items, Bag.items)
lists = [[] for _ in range(3)]
lists[0].append("x")
same = [[]] * 3
same[0].append("x")
print(lists, same, dict.fromkeys("ab", [])["a"] is dict.fromkeys("ab", [])["b"])
keys = dict.fromkeys("ab", [])
keys["a"].append(1)
print(keys)
def outer(items):
    def inner():
        items.append("inner")
    inner()
    items = ["new"]
    inner()
    return items
z = ["orig"]
print(outer(z), z)
w = [1, 2, 3]
for i in w:
    i *= 2
print(w)
for i, v in enumerate(w):
    w[i] = v * 2
print(w)
it = iter(w)
w[2] = "late"
print(next(it), list(it))
f1, f2 = (lambda l=w: l), (lambda l=w[:]: l)
w.clear()
print(f1(), f2())
