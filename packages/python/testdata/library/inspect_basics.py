import inspect
from inspect import signature, Parameter


def f(a, b: int = 2, /, c="x", *args: str, d, e: float = 1.5, **kw) -> bool:
    """Doc of f.

        Indented.
    """


class K:
    """Class doc."""
    attr = 1

    def __init__(self, x, *, y=None): ...

    def m(self, p): "m doc"

    @classmethod
    def c(cls, q): ...

    @staticmethod
    def s(r=1): ...

    @property
    def prop(self): ...


sig = signature(f)
print(sig, list(sig.parameters), sig.return_annotation, [p.kind.name for p in sig.parameters.values()], sig.parameters["b"].default, sig.parameters["a"].default is Parameter.empty, sig.parameters["b"].annotation, str(sig.parameters["args"]), repr(sig.parameters["e"]))
print(signature(K), signature(K.m), signature(K(1).m), signature(K.c), signature(K.s), signature(lambda x, *y: 0), signature(f) == signature(f))
b = sig.bind(1, 2, "c", "v1", d=4, z=9)
print(b.arguments, b.args, b.kwargs, sig.bind_partial(1).arguments)
b = sig.bind(1, d=0)
b.apply_defaults()
print(b.arguments)
for call in (lambda: sig.bind(), lambda: sig.bind(1), lambda: sig.bind(a=1, d=2), lambda: signature(5), lambda: signature(K.s).bind(1, 2), lambda: signature(K.s).bind(q=1), lambda: signature(K.m).bind(1, 2, p=3)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])
print(sig.replace(return_annotation=int), inspect.Signature([Parameter("n", Parameter.KEYWORD_ONLY, default=3)]))
def g(): yield
async def co(): ...
print(inspect.isfunction(f), inspect.ismethod(K(1).m), inspect.isclass(K), inspect.isbuiltin(len), inspect.isgeneratorfunction(g), inspect.isgenerator(g()), inspect.iscoroutinefunction(co), inspect.ismodule(inspect), inspect.isroutine(len), inspect.isabstract(K), inspect.isdatadescriptor(K.prop), inspect.isasyncgenfunction(co))
print(repr(inspect.getdoc(f)), inspect.getdoc(K.m), inspect.cleandoc("  a\n    b\n  c"), [n for n, _ in inspect.getmembers(K) if not n.startswith("_")], [n for n, _ in inspect.getmembers(K(1), inspect.ismethod)], [c.__name__ for c in inspect.getmro(K)], inspect.getmodule(f).__name__, inspect.unwrap(f) is f)
print(inspect.getfullargspec(f), inspect.getattr_static(K, "prop").__class__.__name__, inspect.currentframe().f_lineno, inspect.stack()[0].function, inspect.getgeneratorstate(g()), inspect.signature(K.__init__).parameters["y"].default)
def dispatcher(func, options):
    accepted = signature(func).parameters
    return func(**{k: v for k, v in options.items() if k in accepted})
print(dispatcher(lambda a, b=2: (a, b), {"a": 1, "zz": 3}))
def typed(func):
    def inner(*args):
        for (name, p), v in zip(signature(func).parameters.items(), args):
            if p.annotation is not Parameter.empty and not isinstance(v, p.annotation):
                raise TypeError(f"{name} should be {p.annotation.__name__}")
        return func(*args)
    inner.__signature__ = signature(func)
    return inner
@typed
def area(w: int, h: int): return w * h
print(area(2, 3), signature(area))
try:
    area(2, "3")
except TypeError as e:
    print(e)
