import types
import sys

ns = types.SimpleNamespace(a=1, b="x")
ns.c = [2]
print(ns, ns.a, ns == types.SimpleNamespace(a=1, b="x", c=[2]), vars(ns), types.SimpleNamespace())
del ns.a
try:
    ns.a
except AttributeError as e:
    print(e)
mp = types.MappingProxyType({"k": 1})
print(mp, mp["k"], len(mp), "k" in mp, list(mp.items()), mp | {"z": 2}, mp.get("q"), mp == {"k": 1})
for f in (lambda: mp.__setitem__("a", 1), lambda: types.MappingProxyType([1]), lambda: mp["zz"], lambda: types.FunctionType(), lambda: types.SimpleNamespace(1, 2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    mp["new"] = 1
except TypeError as e:
    print(e)


def f(): ...
def g(): yield
async def c(): ...
async def ag(): yield


coro, agen = c(), ag()
for name in ("FunctionType", "LambdaType", "GeneratorType", "CoroutineType", "AsyncGeneratorType", "MethodType", "BuiltinFunctionType", "ModuleType", "NoneType", "EllipsisType", "NotImplementedType", "GenericAlias", "UnionType", "CodeType", "TracebackType", "FrameType", "MethodDescriptorType", "GetSetDescriptorType", "MappingProxyType", "CellType"):
    t = getattr(types, name)
    print(name, [isinstance(v, t) for v in (f, lambda: 0, g(), coro, agen, [].append, len, sys, None, ..., NotImplemented, list[int], int | str, f.__code__, str.join)])
coro.close()


class A:
    def __init__(self, v): self.v = v


def late(self, x): return self.v + x


a = A(5)
a.late = types.MethodType(late, a)
print(a.late(3), a.late.__self__ is a, a.late.__func__ is late)
D = types.new_class("D", (A,), {}, lambda ns: ns.update(kind="dynamic", hello=lambda self: "hi " + str(self.v)))
print(D(1).hello(), D.kind, D.__mro__[1].__name__, type("E", (), {"x": 1})().x)
m = types.ModuleType("made", "doc text")
m.value = 42
print(m.__name__, m.__doc__, m.value, m)
try:
    m.missing
except AttributeError as e:
    print(e)


@types.coroutine
def old_style():
    result = yield
    return result


class Dyn:
    @types.DynamicClassAttribute
    def name(self):
        return "instance name"


print(Dyn().name, isinstance(types.GenericAlias(list, (int,)), type(list[int])), types.GenericAlias(dict, (str, int)), types.resolve_bases((int,)), types.get_original_bases(A) if hasattr(types, "get_original_bases") else "")
gen = old_style()
next(gen)
try:
    gen.send("sent")
except StopIteration as s:
    print(s.value)
