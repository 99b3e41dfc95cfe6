def show(*args, **kwargs):
    print(args, kwargs)


show(*[1, 2], *(3,), 4, *"ab")
show(**{"a": 1}, b=2, **{"c": 3})
show(*range(2), x=1, *[9])
show(*{}, **{})
d = {"sep": "-", "end": "!\n"}
print(1, 2, 3, **d)
show(**{"not an identifier": 1, "class": 2})


def split(first, *middle, last=None, **options):
    return first, middle, last, sorted(options)


print(split(1), split(1, 2, 3), split(1, last=2), split(*"abc", last="z", q=1, p=2))


def order(tag):
    print("eval", tag)
    return tag


show(order(1), *[order(2)], k=order(3), **{"j": order(4)})

args = [1, 2]


def mutate(*a):
    a = a + (3,)
    return a


print(mutate(*args), args)
kw = {"x": 1}


def change(**k):
    k["x"] = 2
    return k


print(change(**kw), kw)
print(max(*[3, 1, 2]), [*range(3), *"xy"], (*[1], *[2]), {*[1, 1, 2]}, {**{"a": 1, "b": 2}, "a": 3, **{"c": 4}})
first, *others = [1, 2, 3]
*init, last = "abc"
head, *_, tail = range(5)
print(first, others, init, last, head, tail, _)
[a, [b, *c]] = 1, [2, 3, 4]
print(a, b, c)
*only, = (1, 2)
print(only)


class Mapping:
    def keys(self):
        return ["p", "q"]

    def __getitem__(self, k):
        return k * 2


show(**Mapping())
for bad, run in (
    ('show(**[1])', lambda: show(**[1])),
    ('show(*None)', lambda: show(*None)),
    ('show(**{**None})', lambda: show(**{**None})),
    ('[*1]', lambda: [*1]),
    ('{**1}', lambda: {**1}),
):
    try:
        run()
    except TypeError as e:
        print(e)
