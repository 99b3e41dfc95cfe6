import functools
from functools import reduce, partial, lru_cache, cache, wraps, singledispatch, total_ordering, cached_property, partialmethod, singledispatchmethod, cmp_to_key

print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [1, 2, 3], 10), reduce(max, [3]), reduce(lambda a, b: a, [], "init"))
try:
    reduce(max, [])
except TypeError as e:
    print(e)
calls = []


@lru_cache(maxsize=2)
def square(x):
    calls.append(x)
    return x * x


print([square(i) for i in (1, 2, 1, 3, 2)], calls, square.cache_info(), square.cache_parameters())
square.cache_clear()
print(square.cache_info(), square.__wrapped__(5), square.__name__)


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(90), fib.cache_info())
try:
    fib([1])
except TypeError as e:
    print(e)


@lru_cache(typed=True)
def kind(x, *, k=None):
    return type(x).__name__


print(kind(1), kind(1.0), kind(True), kind(1, k=2), kind.cache_info())
p = partial(pow, 2)
q = partial(int, base=2)
print(p(5), q("101"), p.func is pow, p.args, q.keywords, partial(p, 3)(), partial(partial(print, 1), 2, sep="-").keywords, repr(partial(max, 1)) )
try:
    partial()
except TypeError as e:
    print(e)
try:
    partial(5)
except TypeError as e:
    print(e)


@singledispatch
def show(x):
    return f"object {x}"


@show.register
def _(x: int):
    return f"int {x}"


@show.register(list)
@show.register(tuple)
def _(x):
    return f"seq {[show(i) for i in x]}"


@show.register
def _(x: str | bytes):
    return f"text {x!r}"


print(show(1), show(True), show([1, "a", 2.5]), show(None), show(b"x"), show.dispatch(bool) is show.dispatch(int), len(show.registry))


class Cell:
    def __init__(self):
        self.alive = False

    def set_state(self, state):
        self.alive = state

    set_alive = partialmethod(set_state, True)

    @cached_property
    def heavy(self):
        print("computed")
        return 42

    @singledispatchmethod
    def take(self, x):
        return "other"

    @take.register
    def _(self, x: int):
        return "int"


c = Cell()
c.set_alive()
print(c.alive, c.heavy, c.heavy, c.__dict__, c.take(1), c.take("x"))
del c.heavy
print(c.heavy)


def deco(f):
    @wraps(f)
    def w(*a):
        """wrapper doc"""
        return f(*a)
    return w


@deco
def documented():
    """original doc"""


print(documented.__name__, documented.__doc__, documented.__wrapped__.__name__, functools.WRAPPER_ASSIGNMENTS)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
@total_ordering
class T:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(T(1) <= T(1), T(2) > T(1), T(1) >= T(2))
try:
    @total_ordering
    class Bad: ...
except ValueError as e:
    print(e)
