t = (1, 2, 2, "x")
print(t, (1,), (), t[0], t[-1], t[1:3], t + (5,), t * 2, t.count(2), t.index("x"), 2 in t, len(t), 1, (2), tuple("ab"), tuple([1]), tuple(), tuple({1: 2}))
a, b = b, a = 1, 2
print(a, b, (1, 2) < (1, 3), (1,) < (1, 0), () < (1,), (1, 2) == (1.0, 2.0), hash((1, "a")) == hash((1, "a")), {(1, 2): "k"}[1, 2], min((3, 1), (2, 9)), sorted([(2, "a"), (1, "z")]))


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: t[9])
attempt(lambda: t.index(99))
attempt(lambda: t.append(1))
attempt(lambda: t + [1])
attempt(lambda: t * 1.0)
attempt(lambda: hash((1, [])))
attempt(lambda: tuple(5))
attempt(lambda: tuple(1, 2))
attempt(lambda: (1, "a") < (1, 2))
attempt(lambda: t["a"])
attempt(lambda: t.count())
attempt(lambda: t == [1, 2, 2, "x"])
try:
    t[0] = 1
except TypeError as e:
    print(e)
try:
    del t[0]
except TypeError as e:
    print(e)
m = ([1], 2)
try:
    m[0] += [2]
except TypeError as e:
    print(e, m)
m[0].append(3)
print(m, id(t) == id(t[:]), t is tuple(t), t == t[:], tuple() is tuple([]))
def multi(): return 1, *[2, 3], 4
print(multi(), *multi(), (*"ab", *()), ((1, 2), (3, (4,))), (None,), (1.0, -0.0, 1j), ("it's", 'a"b'))
x = 1,
y = (yield_ for yield_ in (1, 2))
print(x, type(y).__name__, tuple(y), tuple(i * i for i in range(4)))
rec = ([],)
rec[0].append(rec)
print(rec)
for i, (p, q) in enumerate(zip("ab", ((1, 2), (3, 4)))):
    print(i, p, q)
print((1, 2, 3).__len__(), (1, 2).__contains__(2), (1, 2).__add__((3,)), (1, 2).__eq__([1, 2]), tuple.__getitem__((5, 6), 1), tuple(sorted((3, 1, 2), reverse=True)), sum((1, 2, 3)), max((1, 5, 3)), any((0, 0, 1)), list(reversed((1, 2, 3))))
