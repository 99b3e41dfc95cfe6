from dataclasses import dataclass, field, asdict, astuple, replace, fields, is_dataclass, make_dataclass, FrozenInstanceError, KW_ONLY, InitVar
from typing import ClassVar


@dataclass
class Item:
    name: str
    price: float = 0.0
    tags: list = field(default_factory=list)
    count: ClassVar[int] = 7
    hidden: int = field(default=1, repr=False, compare=False)


a, b = Item("a", 1.5), Item("a", 1.5, hidden=9)
print(a, a == b, a != Item("b"), a.tags is b.tags, a == ("a", 1.5))
a.tags.append("x")
print(a, b, Item.count, [f.name for f in fields(a)])
try:
    Item()
except TypeError as e:
    print(e)
try:
    hash(a)
except TypeError as e:
    print(e)


@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default="", compare=False)

    def __str__(self):
        return f"{self.major}.{self.minor}"


vs = [Version(1, 2), Version(1), Version(0, 9, "beta")]
print(sorted(vs), max(vs), Version(1) <= Version(1, 1), hash(Version(1)) == hash(Version(1, 0, "x")), {Version(1): "one"}[Version(1)])
def case_1(): vs[0].major = 5
def case_2(): del vs[0].major
def case_3(): vs[0].new = 1

for code, run in (
    ('vs[0].major = 5', case_1),
    ('del vs[0].major', case_2),
    ('vs[0].new = 1', case_3),
    ('Version(1) < 5', lambda: Version(1) < 5),
    ('vs[0] < a', lambda: vs[0] < a),
):
    try:
        run()
    except Exception as e:
        print(code, type(e).__name__, e)
print(issubclass(FrozenInstanceError, AttributeError))


@dataclass
class Order:
    id: int
    item: Item
    lines: dict = field(default_factory=dict)
    total: float = field(init=False)
    rate: InitVar[float] = 1.0

    def __post_init__(self, rate):
        self.total = self.item.price * rate


o = Order(1, Item("n", 10.0, ["t"]), {"k": [Item("z")]}, 1.5)
print(o)
print(asdict(o))
print(astuple(o))
print(replace(o, id=2, rate=2).total, is_dataclass(o), is_dataclass(Order), is_dataclass(5))


@dataclass
class Kw:
    a: int
    _: KW_ONLY
    b: int = 2
    c: int


print(Kw(1, c=3))
try:
    Kw(1, 2, 3)
except TypeError as e:
    print(e)


@dataclass(slots=True, kw_only=True, match_args=False)
class Slim:
    x: int
    y: int = 5


s = Slim(x=1)
print(s, Slim.__slots__, hasattr(Slim, "__match_args__"), Kw.__match_args__)
try:
    s.z = 1
except AttributeError as e:
    print(e)
P = make_dataclass("P", [("x", int), "y", ("z", int, field(default=3))])
print(P(1, 2), P.__name__)
