def counter(start=0):
    count = start

    def increment(by=1):
        nonlocal count
        count += by
        return count

    def peek():
        return count

    return increment, peek


inc, peek = counter(10)
print(inc(), inc(5), peek())
inc2, peek2 = counter()
print(inc2(), peek(), peek2())
print(inc.__closure__[0].cell_contents, inc.__code__.co_freevars, inc.__code__.co_varnames, counter.__code__.co_cellvars, counter.__code__.co_argcount, counter.__closure__)


def make_adders():
    return [lambda x, n=n: x + n for n in range(3)], [lambda x: x + n for n in range(3)]


bound, late = make_adders()
print([f(10) for f in bound], [f(10) for f in late])


def accumulate():
    total = []

    def add(x):
        total.append(x)
        return sum(total)
    return add


a = accumulate()
print(a(1), a(2), a(3))


def compose(*fs):
    def composed(x):
        for f in reversed(fs):
            x = f(x)
        return x
    return composed


print(compose(str, abs, lambda v: v - 10)(3))


def curry(f, n):
    def step(*args):
        return f(*args) if len(args) >= n else lambda *more: step(*args, *more)
    return step


print(curry(lambda a, b, c: a + b + c, 3)(1)(2)(3), curry(max, 2)(4, 9))


def deep():
    x = "outer"

    def middle():
        def inner():
            return x
        return inner
    get = middle()
    x = "changed"
    return get()


print(deep())


def class_in_function(n):
    class Local:
        factor = n

        def times(self, v):
            return v * n
    n += 1
    return Local().times(10), Local.factor


print(class_in_function(2))


def exception_closure():
    try:
        raise ValueError("x")
    except ValueError as e:
        f = lambda: e
    try:
        f()
    except NameError as err:
        return str(err)


print(exception_closure())
loop = []
for i in range(3):
    def f(j=i):
        return i, j
    loop.append(f)
print([g() for g in loop])
def recursive_inner(n):
    def fact(k):
        return 1 if k <= 1 else k * fact(k - 1)
    return fact(n)
print(recursive_inner(6), (lambda f: f(f, 5))(lambda self, k: 1 if k == 0 else k * self(self, k - 1)))
