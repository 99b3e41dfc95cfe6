class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


p = Point(1, 2)
print(p.x, p.y, Point.__slots__, hasattr(p, "__dict__"))
def case_1(): p.z = 3
def case_2(): del p.x
def case_3(): del p.x
def case_4(): p.x = 5

for code, run in (
    ('p.z = 3', case_1),
    ('p.__dict__', lambda: p.__dict__),
    ('del p.x', case_2),
    ('p.x', lambda: p.x),
    ('del p.x', case_3),
    ('p.x = 5', case_4),
    ('print(p.x)', lambda: print(p.x)),
    ('p.y', lambda: p.y),
    ('vars(p)', lambda: vars(p)),
):
    try:
        run()
        print(code, "ok")
    except Exception as e:
        print(code, "->", type(e).__name__, e)


class Open(Point):
    pass


class Closed(Point):
    __slots__ = ["z"]


o = Open(1, 2)
o.anything = 3
print(o.__dict__)
c = Closed(1, 2)
c.z = 3
try:
    c.w = 4
except AttributeError as e:
    print(e)


class Single:
    __slots__ = "only"


s = Single()
s.only = 1
print(s.only)
try:
    s.other = 2
except AttributeError as e:
    print(e)

for slots, body in ((("a",), {"a": 1}), (("1bad",), {}), ((5,), {}), (("a", "__dict__"), {})):
    try:
        k = type("K", (), {"__slots__": slots, **body})()
        k.free = 1
        print(slots, "allows", k.__dict__)
    except Exception as e:
        print(slots, "->", type(e).__name__, e)


class WithDefault:
    __slots__ = {"doc": "documented slot"}

    @property
    def prop(self):
        return "p"


w = WithDefault()
print(w.prop, hasattr(w, "doc"))
try:
    w.doc
except AttributeError as e:
    print(e)
try:
    class Two(Point, Single): ...
except TypeError as e:
    print(e)
class Private:
    __slots__ = ("__hidden",)
    def __init__(self): self.__hidden = 7
print(Private()._Private__hidden)
