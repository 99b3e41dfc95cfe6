import functools


def trace(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        print("call", f.__name__, args, kwargs)
        result = f(*args, **kwargs)
        print("done", f.__name__, result)
        return result
    return wrapper


def repeat(times, *, label="r"):
    print("making", label, times)

    def decorate(f):
        print("decorating", f.__name__)

        def inner(*a):
            return [f(*a) for _ in range(times)]
        return inner
    return decorate


@trace
def add(a, b=1):
    """Adds."""
    return a + b


print(add(1), add(2, b=3), add.__name__, add.__doc__, add.__wrapped__(5, 6))


@repeat(2, label="outer")
@repeat(3, label="inner")
def hello(name):
    return f"hi {name}"


print(hello("x"))


def register(cls):
    cls.registered = True
    return cls


@register
class Thing:
    @staticmethod
    @trace
    def stat(x):
        return x * 2

    @classmethod
    def make(cls, *a):
        return cls.__name__, a

    @property
    def prop(self):
        return "prop"


print(Thing.registered, Thing.stat(4), Thing.make(1), Thing().make(2), Thing().prop)


class CountCalls:
    def __init__(self, f):
        functools.update_wrapper(self, f)
        self.f, self.n = f, 0

    def __call__(self, *a):
        self.n += 1
        return self.f(*a)


@CountCalls
def twice(x):
    return 2 * x


twice(1), twice(2)
print(twice.n, twice.__name__)


@lambda f: f()
def value():
    return 42


print(value)
buttons = [lambda f: ("first", f())]


@buttons[0]
def clicked():
    return 1


print(clicked)
try:
    @None
    def nothing(): ...
except TypeError as e:
    print(e)
