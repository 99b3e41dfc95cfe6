import copy
from dataclasses import dataclass

a = [1, [2, 3], {"k": [4]}]
s, d = copy.copy(a), copy.deepcopy(a)
a[1].append("x")
a[2]["k"].append("y")
a.append("top")
print(a, s, d)
print(copy.copy(5) == 5, copy.copy("s"), copy.copy((1, 2)), copy.deepcopy((1, [2])), copy.copy(None), copy.copy(print) is print, copy.deepcopy(len) is len, copy.copy({1, 2}), copy.deepcopy({"a": {1}}), copy.copy(range(3)), copy.copy(frozenset([1])))
t = (1, 2)
lt = ([1], 2)
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy(lt) is lt, copy.deepcopy(lt) == lt)
loop = [1]
loop.append(loop)
c = copy.deepcopy(loop)
print(c, c[1] is c, c is not loop)
shared = [0]
pair = copy.deepcopy([shared, shared])
pair[0].append(1)
print(pair, shared)


class Node:
    def __init__(self, v, kids=()):
        self.v, self.kids = v, list(kids)

    def __repr__(self):
        return f"N({self.v}, {self.kids})"


n = Node(1, [Node(2), Node(3)])
s, d = copy.copy(n), copy.deepcopy(n)
n.kids[0].v = "changed"
n.v = "top"
print(n, s, d)


class Custom:
    def __init__(self, v):
        self.v = v

    def __copy__(self):
        print("__copy__")
        return Custom(self.v + "-copied")

    def __deepcopy__(self, memo):
        print("__deepcopy__", isinstance(memo, dict))
        return Custom(copy.deepcopy(self.v, memo) + "-deep")


print(copy.copy(Custom("a")).v, copy.deepcopy([Custom("b")])[0].v)


@dataclass
class Point:
    x: int
    tags: list


p = Point(1, ["a"])
q = copy.deepcopy(p)
q.tags.append("b")
print(p, q, copy.copy(p).tags is p.tags)


class State:
    def __init__(self):
        self.a, self.b = 1, 2

    def __getstate__(self):
        return {"a": self.a}

    def __setstate__(self, st):
        self.__dict__.update(st, restored=True)


print(vars(copy.copy(State())), vars(copy.deepcopy(State())))


class Slotted:
    __slots__ = ("x", "y")


o = Slotted()
o.x = [1]
o2 = copy.deepcopy(o)
print(o2.x, o2.x is o.x, hasattr(o2, "y"))
for bad in ((i for i in []), open, None):
    try:
        print(copy.copy(bad) is bad)
    except TypeError as e:
        print(e)
class L(list): ...
l = L([1])
l.extra = [2]
m = copy.deepcopy(l)
print(type(m).__name__, m, m.extra, m.extra is l.extra)
try:
    copy.replace
except AttributeError as e:
    print(e)
