import numbers
import weakref
import gc
from decimal import Decimal
from fractions import Fraction

for v in (1, True, 1.5, 1j, Decimal(1), Fraction(1, 2), "1"):
    print(repr(v), [isinstance(v, k) for k in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral)])
print(issubclass(int, numbers.Integral), [k.__name__ for k in numbers.Integral.__mro__])
try:
    numbers.Integral()
except TypeError as e:
    print(str(e)[:60])


class MyInt(numbers.Number):
    pass


try:
    hash(MyInt())
except TypeError as e:
    print(e)


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Node({self.name})"

    def hello(self):
        return "hi " + self.name


n = Node("a")
r = weakref.ref(n, lambda ref: print("callback"))
p = weakref.proxy(n)
print(r(), r() is n, p.name, p.hello(), weakref.getweakrefcount(n), weakref.ref(n) == r, isinstance(p, weakref.ProxyType))
w = weakref.WeakValueDictionary()
w["k"] = n
k = weakref.WeakKeyDictionary()
k[n] = "value"
s = weakref.WeakSet([n])
print(len(w), w["k"], w.get("zz"), k[n], n in s, len(s), list(w.items()), list(k.values()))
m = weakref.WeakMethod(n.hello)
print(m()())
f = weakref.finalize(n, print, "finalized", "n")
print(f.alive, f.peek() is not None, f.detach() is not None, f.alive)
for bad in (5, "x", (1,), None):
    try:
        weakref.ref(bad)
    except TypeError as e:
        print(e)


class Slotted:
    __slots__ = ("a",)


try:
    weakref.ref(Slotted())
except TypeError as e:
    print(e)


class Parent:
    def __init__(self):
        self.children = []

    def add(self, child):
        child.parent = weakref.ref(self)
        self.children.append(child)


class Child:
    parent = None


root = Parent()
c = Child()
root.add(c)
print(c.parent() is root, [type(x).__name__ for x in root.children])
class Sub(list): ...
lst = Sub([1])
print(weakref.ref(lst)(), weakref.ref(Node) is weakref.ref(Node), weakref.ref(lambda: 0) is not None)
