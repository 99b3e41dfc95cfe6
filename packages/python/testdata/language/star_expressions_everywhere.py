def gen():
    yield 1
    yield 2


def ret():
    return 1, *gen(), *"ab"


def yielding():
    yield *gen(), 3
    x = yield 0, *[9]
    print("sent", x)


print(ret(), [*gen(), *gen()], {*gen(), 2, 3}, (*gen(),), [*range(2), 5, *[]], {**{"a": 1}, "b": 2, **dict(c=3)}, *gen(), sep=" ")
y = yielding()
print(next(y), next(y))
try:
    y.send("s")
except StopIteration:
    pass
a, *b = gen()
*a, b = "xyz"
a, (b, *c), *d = 1, [2, 3, 4], 5, 6
print(a, b, c, d)
for first, *rest in ["abc", [1], (1, 2)]:
    print(first, rest)
[x, *y] = 1, 2
(*m, n) = [1]
print(x, y, m, n)
d = {}
d["k"], *d["rest"] = range(4)
print(d)


class O: ...


o = O()
o.a, *o.b, o.c = range(5)
print(o.a, o.b, o.c)
lst = [0, 1, 2, 3, 4]
lst[0], *lst[1:3] = "p", "q", "r"
print(lst)
x = *gen(), *gen()
print(x)
t = {(*gen(), "k"): 1}
print(t[1, 2, "k"], lst[slice(*(1, 3))], max(*gen(), 0), "{} {}".format(*gen()), "%s-%s" % (*gen(),), dict(**{"p": 1}, q=2))
head, *_ = "only head matters"
print(head, len(_))
print([*enumerate("ab")], [*{"k": 1}], [*{"k": 1}.items()], {*"hello"} == set("hello"), [*map(str, gen())], [*zip(*[(1, 2), (3, 4)])])
matrix = [[1, 2, 3], [4, 5, 6]]
print(*matrix, *map(list, zip(*matrix)), sep="|")


def f(*args, **kwargs):
    return args, kwargs


print(f(*gen(), *[3], x=1, **{"y": 2}, **{"z": 3}), f(*(), **{}), f(*"ab", *gen()), f(**dict(zip("ab", gen()))))
def g(a, *args, b=0, **kw):
    return a, args, b, kw
args, kw = (1, 2, 3), {"b": 4, "c": 5}
print(g(*args, **kw), g(*args[:1]), g(0, *args, **{**kw, "b": 9}))
for i in *gen(), 10:
    print(i, end=" ")
print()
del (a, b), [c]
sub = lst[1], *lst[2:4]
print(sub, [*lst[::2]], lst[*[1]] if hasattr(list, "never") else "skip")
class Idx:
    def __getitem__(self, k): return k
print(Idx()[*gen()], Idx()[0, *gen(), 5], Idx()[*()])
