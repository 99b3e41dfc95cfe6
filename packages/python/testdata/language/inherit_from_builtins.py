class History(list):
    def __init__(self, *args):
        super().__init__(*args)
        self.log = []

    def append(self, x):
        self.log.append(("append", x))
        super().append(x)

    def __getitem__(self, i):
        r = super().__getitem__(i)
        return type(self)(r) if isinstance(i, slice) else r


h = History([1])
h.append(2)
h.extend([3])
h += [4]
print(h, h.log, type(h[1:]).__name__, type(h + [5]).__name__, type(h * 2).__name__, type(h.copy()).__name__, h == [1, 2, 3, 4], sorted(h, reverse=True), len(h), isinstance(h, list), h[0], list(h))


class Upper(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k.upper(), v)

    def __contains__(self, k):
        return super().__contains__(k.upper())


u = Upper(a=1)
u["b"] = 2
u.update(c=3)
u.setdefault("d", 4)
print(u, "B" in u, "b" in u, u.get("b"), {**u}, dict(u), type(u.copy()).__name__, type(u | {}).__name__, u | {"z": 0})


class Mod7(int):
    def __new__(cls, v):
        return super().__new__(cls, v % 7)

    def __add__(self, o):
        return Mod7(int(self) + int(o))

    __radd__ = __add__

    def __repr__(self):
        return f"Mod7({int(self)})"


m = Mod7(10)
print(m, m + 5, 5 + m, m * 2, type(m * 2).__name__, sum([m, m, m]), m == 3, hash(m) == hash(3), {3: "x"}[m], [0, 1, 2, "three"][m], f"{m}", f"{m:03d}", str(m), int(m), -m, range(m), max(m, Mod7(6)), isinstance(m, int), bool(Mod7(7)), m / 2, m ** 2)


class Text(str):
    def __add__(self, o):
        return Text(super().__add__(o))

    def shout(self):
        return self.upper() + "!"


t = Text("hi")
print(t.shout(), type(t + "x").__name__, type(t.upper()).__name__, type(t[0]).__name__, t == "hi", {t: 1}["hi"], "".join([t, t]), t in ["hi"], repr(t), f"{t!r:>6}", t.__class__, len(t), type(str(t)).__name__)


class Err(KeyError):
    def __init__(self, key, hint):
        super().__init__(key)
        self.hint = hint

    def __str__(self):
        return f"{self.args[0]} ({self.hint})"


try:
    raise Err("k", "try j")
except LookupError as e:
    print(e, repr(e), e.args, e.hint, isinstance(e, KeyError))


class Frozen(frozenset):
    pass


class Tup(tuple):
    def __new__(cls, *a):
        return super().__new__(cls, a)

    @property
    def first(self):
        return self[0]


class Flt(float):
    unit = "m"


class By(bytes):
    pass


print(Frozen([1]) | {2}, type(Frozen([1]) | {2}).__name__, Tup(1, 2).first, Tup(1, 2) + (3,), Tup(1) == (1,), hash(Tup(1, 2)) == hash((1, 2)), Flt(1.5) + 1, Flt(2).unit, Flt("3").is_integer(), By(b"x") + b"y", type(By(b"x") + b"y").__name__)
for f in (lambda: type("B", (bool,), {}), lambda: type("N", (type(None),), {}), lambda: type("R", (range,), {}), lambda: type("F", (type(lambda: 0),), {}), lambda: type("X", (int, list), {}), lambda: Mod7("x"), lambda: Tup(1)[5]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
