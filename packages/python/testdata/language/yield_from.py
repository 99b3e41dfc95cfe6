def inner():
    x = yield "i1"
    print("inner got", x)
    try:
        yield "i2"
    except ValueError as e:
        print("inner caught", e)
        yield "recovered"
    return "inner result"


def outer():
    result = yield from inner()
    print("result", result)
    got = yield from [1, 2]
    print("list gives", got)
    yield from "ab"
    return "end"


g = outer()
print(next(g))
print(g.send("hello"))
print(g.throw(ValueError("boom")))
rest = []
while True:
    try:
        rest.append(next(g))
    except StopIteration as stop:
        print(rest, stop.value)
        break


def flatten(x):
    if isinstance(x, (list, tuple)):
        for item in x:
            yield from flatten(item)
    else:
        yield x


print(list(flatten([1, [2, (3, [4, []]), 5], [[[6]]]])))


def tree(n):
    if n:
        left = yield from tree(n - 1)
        yield n
        right = yield from tree(n - 1)
        return left + right + 1
    return 0


def run(gen):
    out = []
    total = yield_all(gen, out)
    return out, total


def yield_all(gen, out):
    while True:
        try:
            out.append(next(gen))
        except StopIteration as s:
            return s.value


print(run(tree(3)))


def closing():
    try:
        yield from sub()
    finally:
        print("outer cleanup")


def sub():
    try:
        yield 1
        yield 2
    finally:
        print("sub cleanup")


g = closing()
next(g)
g.close()
try:
    list((lambda: (yield from 5))())
except TypeError as e:
    print(e)


def delegate_to_iterator():
    r = yield from iter([1])
    yield r


print(list(delegate_to_iterator()))
g = delegate_to_iterator()
next(g)
try:
    g.send(5)
except AttributeError as e:
    print(e)
