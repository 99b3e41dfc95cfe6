from collections import OrderedDict, defaultdict, ChainMap, UserDict, UserList, UserString


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


d = defaultdict(list)
d["a"].append(1)
d["b"]
print(d, d.get("zz"), "zz" in d, dict(d), d.default_factory, len(d), d["a"], defaultdict(int, x=5)["x"], defaultdict(lambda: "dflt")["q"], defaultdict(int, {"k": 1}) == {"k": 1}, d.copy())
n = defaultdict(int)
for ch in "hello":
    n[ch] += 1
print(n, defaultdict(lambda: defaultdict(int))["a"]["b"], sorted(n.items()))
attempt(lambda: defaultdict(5))
attempt(lambda: defaultdict(None)["k"])
attempt(lambda: defaultdict(list) | {"a": 1})
attempt(lambda: defaultdict()["x"])
o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
o.move_to_end("a")
o.move_to_end("c", last=False)
print(o, o.popitem(), o.popitem(last=False), o, list(reversed(OrderedDict(x=1, y=2))), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1), OrderedDict(), OrderedDict(a=1) | {"b": 2})
attempt(lambda: o.move_to_end("zz"))
attempt(lambda: OrderedDict().popitem())
base, over = {"a": 1, "b": 2}, {"b": 20}
c = ChainMap(over, base)
c["new"] = 5
print(c, c["a"], c["b"], list(c), len(c), dict(c), over, c.maps, c.parents, c.new_child({"a": 0})["a"], "a" in c, c.get("zz", 0), sorted(c.items()))
attempt(lambda: c["zz"])
attempt(lambda: c.pop("a"))
del c["b"]
print(c["b"], c == {"a": 1, "b": 2, "new": 5})


class Lower(UserDict):
    def __setitem__(self, k, v):
        super().__setitem__(k.lower(), v)

    def __getitem__(self, k):
        return super().__getitem__(k.lower())


l = Lower({"AbC": 1}, X=2)
l.update(ZED=3)
print(l, l["ABC"], l.data, "abc" in l, l.get("zed"), len(l), l.setdefault("New", 7), list(l.items()))
attempt(lambda: l["missing"])


class Plain(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k.upper(), v)


p = Plain(a=1)
p["b"] = 2
p.update(c=3)
print(p)


class Squares(UserList):
    def append(self, x):
        super().append(x * x)


s = Squares([1])
s.append(3)
print(s, s + [5], s[0:1], type(s[0:1]).__name__, len(s), s == [1, 9], 9 in s, s.data)
u = UserString("hello")
print(u.upper(), u + "!", u[1:3], len(u), "ell" in u, type(u.upper()).__name__, u == "hello", repr(u))
class Missing(dict):
    def __missing__(self, k): return f"<{k}>"
m = Missing(a=1)
print(m["a"], m["b"], m.get("b"), m, "%(a)s %(zz)s" % m, "{q}".format_map(m))
