counter = 0
items = []


def bump():
    global counter, created
    counter += 1
    created = f"made {counter}"
    items.append(counter)


bump()
bump()
print(counter, created, items)


def outer():
    x = 1

    def middle():
        nonlocal x
        x += 10

        def inner():
            nonlocal x
            x += 100
            return x

        return inner()

    return middle(), x


print(outer())


def shadow():
    try:
        print(counter)
        counter = 5
    except UnboundLocalError as e:
        print(type(e).__name__, e)


shadow()


def use_later():
    def reader():
        return late

    try:
        reader()
    except NameError as e:
        print(type(e).__name__, e)
    late = "now"
    return reader()


print(use_later())


def deleted():
    x = 1
    del x
    try:
        return x
    except UnboundLocalError as e:
        return str(e)


print(deleted())


class Body:
    counter = 5
    doubled = counter * 2

    def method(self):
        return counter

    try:
        values = [counter for _ in range(2)]
    except NameError as e:
        values = str(e)
    first = [n for n in range(counter)]


print(Body.doubled, Body().method(), Body.values, Body.first)
print([f() for f in [lambda: i for i in range(3)]])
print([f() for f in [lambda i=i: i for i in range(3)]])
fs = []
for i in range(3):
    def f():
        return i
    fs.append(f)
i = 99
print([f() for f in fs])
print(sorted(k for k in globals() if not k.startswith("__"))[:6])


def local_names(a, b=2, *c, **d):
    e = 5
    return locals()


print(local_names(1, x=3))
del counter
try:
    print(counter)
except NameError as e:
    print(e)
