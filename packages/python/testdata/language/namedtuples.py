from collections import namedtuple
from typing import NamedTuple

Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x, p[1], p == (1, 2), p + (3,), len(p), list(p), Point._fields, p._asdict(), p._replace(x=9), Point._make([7, 8]), hash(p) == hash((1, 2)))
x, y = p
print(x, y, max(Point(1, 5), Point(2, 0)), {p: "k"}[(1, 2)], isinstance(p, tuple), p.index(2), p.count(1), p[::-1], type(p[:]).__name__)
def case_1(): p.x = 5
def case_2(): del p.x
def case_3(): p.new = 1

for code, run in (
    ('p.x = 5', case_1),
    ('p.z', lambda: p.z),
    ('Point(1)', lambda: Point(1)),
    ('Point(1, 2, 3)', lambda: Point(1, 2, 3)),
    ('Point(1, z=2)', lambda: Point(1, z=2)),
    ('p._replace(z=1)', lambda: p._replace(z=1)),
    ('Point._make([1])', lambda: Point._make([1])),
    ('p[2]', lambda: p[2]),
    ('del p.x', case_2),
    ("namedtuple('A', 'x x')", lambda: namedtuple('A', 'x x')),
    ("namedtuple('A', 'class')", lambda: namedtuple('A', 'class')),
    ("namedtuple('A', '_x')", lambda: namedtuple('A', '_x')),
    ("namedtuple('1A', 'x')", lambda: namedtuple('1A', 'x')),
    ("namedtuple('A', 'x y', defaults=[1, 2, 3])", lambda: namedtuple('A', 'x y', defaults=[1, 2, 3])),
    ('p.new = 1', case_3),
):
    try:
        print(code, "=", run())
    except Exception as e:
        print(code, "!", type(e).__name__, e)
R = namedtuple("R", ["a", "class", "a", "_p"], rename=True)
print(R._fields, R(1, 2, 3, 4))
D = namedtuple("D", "a, b, c", defaults=(10, 20))
print(D(1), D(1, 2), D._field_defaults)


class Employee(NamedTuple):
    """An employee."""
    name: str
    id: int = 3
    tags: tuple = ()

    def greet(self):
        return f"hi {self.name}"

    @property
    def upper(self):
        return self.name.upper()

    @classmethod
    def parse(cls, text):
        name, id = text.split(":")
        return cls(name, int(id))


e = Employee("Guido")
print(e, e.greet(), e.upper, Employee.parse("Ann:7"), Employee._field_defaults, Employee.__annotations__, Employee.__doc__)
match e:
    case Employee(name="Guido", id=n):
        print("matched", n)
match p:
    case (a, b):
        print("as tuple", a, b)
try:
    class Bad(NamedTuple):
        a: int = 1
        b: int
except TypeError as err:
    print(err)


class Point3(Point):
    __slots__ = ()

    def norm(self):
        return self.x ** 2 + self.y ** 2

    def __repr__(self):
        return f"P3<{self.x},{self.y}>"


print(Point3(3, 4), Point3(3, 4).norm(), Point3(1, 1)._replace(x=5), Point3(1, 2) == Point(1, 2))
print(sorted([Point(2, 1), Point(1, 9)]), [f"{q.x}-{q.y}" for q in map(Point._make, [(1, 2), (3, 4)])], "%s/%s" % p, "{0.x} {0[1]}".format(p), Point(*[1, 2]), Point(**{"x": 1, "y": 2}))
print(Point.__doc__, Point.x.__doc__, Point.__name__, Point.__match_args__)
