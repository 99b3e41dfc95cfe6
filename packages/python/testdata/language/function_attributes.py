def f(a, b: int = 2, *args, c, d=4, **kw) -> str:
    "doc"
    inner = 1
    return inner


print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__dict__, f.__code__.co_name, f.__code__.co_argcount, f.__code__.co_kwonlyargcount, f.__code__.co_varnames)
f.calls = 0
f.calls += 1
f.__name__ = "renamed"
f.__doc__ = None
print(f.calls, f.__name__, f.__dict__, f.__qualname__, f.__doc__)
try:
    f.missing
except AttributeError as e:
    print(e)
try:
    f.__name__ = 5
except TypeError as e:
    print(e)
try:
    f.__defaults__ = [1]
except TypeError as e:
    print(e)
try:
    f()
except TypeError as e:
    print(e)
print(callable(f), type(f).__name__, type(lambda: 0).__name__, (lambda: 0).__name__, type(len).__name__, type("".join).__name__, type(str.join).__name__, type([].append).__name__, type(int).__name__, type(f.__get__(1)).__name__)


class K:
    def m(self):
        "method doc"
    x = lambda self: 5

    class N:
        def deep(self): ...


k = K()
print(k.m.__doc__, k.m.__name__, K.m.__qualname__, K.x.__qualname__, K.N.deep.__qualname__, k.m == k.m, k.m is k.m, k.m == K().m, K.m is K.m, k.m.__self__ is k)
try:
    k.m.attr = 1
except AttributeError as e:
    print(e)
K.m.attr = 1
print(k.m.attr, [].append.__self__, len.__name__, len.__doc__ is not None, "".upper.__name__, dict.get.__qualname__, int.__name__, type(None).__name__)


def outer():
    def inner(): ...
    return inner


print(outer().__qualname__, (lambda: (lambda: 0))().__qualname__, [g for g in [lambda: 1]][0].__qualname__)
import inspect
print(inspect.signature(outer), str(inspect.signature(K.m)), f.__call__ is not None, hasattr(f, "__get__"), bool(f), f == f, f != outer, {f: 1}[f])
g = f
f = None
print(g(1, c=2))
def gen(): yield
print(gen.__name__, type(gen()).__name__, inspect.isgeneratorfunction(gen), gen().__name__)
async def co(): ...
c = co()
print(type(c).__name__, inspect.iscoroutine(c))
c.close()
