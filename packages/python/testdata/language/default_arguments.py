def append_to(item, target=[]):
    target.append(item)
    return target


print(append_to(1), append_to(2), append_to(3, []), append_to(4))
print(append_to.__defaults__)

n = 5


def late(value=n):
    return value


n = 10
print(late(), late(n))
print("defaults evaluated in order:", end=" ")


def note(x):
    print(x, end=" ")
    return x


def many(a=note("a"), b=note("b"), *, c=note("c"), d=note("d")):
    return a + b + c + d


print()
print(many(), many("1", d="2"))
print(many.__defaults__, many.__kwdefaults__)
many.__defaults__ = ("x", "y")
print(many())
many.__kwdefaults__ = {"c": "z"}
try:
    many()
except TypeError as e:
    print(e)


def sentinel(x=None):
    if x is None:
        x = []
    x.append(1)
    return x


print(sentinel(), sentinel(), sentinel([0]))
cache = {}


def memo(n, cache=cache):
    if n in cache:
        return cache[n]
    cache[n] = n if n < 2 else memo(n - 1) + memo(n - 2)
    return cache[n]


print(memo(50), len(cache))
print((lambda x, y=2, *z, k=3: (x, y, z, k))(1), (lambda *a, **k: (a, k))(1, 2, q=3))


def annotated(a: int, b: str = "b", *args: float, c: "later" = 1, **kw: dict) -> list:
    """Docstring here."""


print(annotated.__annotations__)
print(annotated.__doc__, annotated.__name__, annotated.__qualname__, annotated.__module__)
print(annotated(1))
