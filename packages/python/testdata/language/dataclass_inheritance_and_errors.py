from dataclasses import dataclass, field, fields, asdict, MISSING
import dataclasses


@dataclass
class Base:
    x: int
    y: int = 10


@dataclass
class Child(Base):
    z: int = 5
    x: int = 1


print(Child(), Child(2, 3, 4), [f.name for f in fields(Child)], isinstance(Child(), Base), Child() == Base(1, 10))


@dataclass(repr=False, eq=False)
class Plain:
    a: int = 1


print(Plain() == Plain(), Plain().__class__.__name__, repr(Plain()).startswith("<__main__.Plain object"))


@dataclass(init=False)
class OwnInit:
    v: int

    def __init__(self, text):
        self.v = int(text)


print(OwnInit("5"))


@dataclass(unsafe_hash=True)
class Hashable:
    n: int
    cache: dict = field(default_factory=dict, hash=False, compare=False)


print(hash(Hashable(3)) == hash(Hashable(3, {1: 2})), {Hashable(1): "x"}[Hashable(1)])

def case_1():
    @dataclass
    class A:
        x: list = []

def case_2():
    @dataclass
    class A:
        x: int = 1
        y: int

def case_3():
    @dataclass
    class A(Base):
        w: int

def case_4():
    @dataclass(frozen=True)
    class A(Base):
        pass

def case_5():
    @dataclass(order=True, eq=False)
    class A:
        x: int

def case_6():
    @dataclass
    class A:
        x: int = field(default=1, default_factory=int)

def case_7():
    @dataclass(order=True)
    class A:
        x: int
        def __lt__(self, o): return True

def case_8():
    @dataclass
    class A:
        x = field()

def case_9():
    @dataclass(slots=True)
    class A:
        x: int
        __slots__ = ('x',)


for source, run in (
    ('@dataclass\nclass A:\n    x: list = []', case_1),
    ('@dataclass\nclass A:\n    x: int = 1\n    y: int', case_2),
    ('@dataclass\nclass A(Base):\n    w: int', case_3),
    ('@dataclass(frozen=True)\nclass A(Base):\n    pass', case_4),
    ('@dataclass(order=True, eq=False)\nclass A:\n    x: int', case_5),
    ('@dataclass\nclass A:\n    x: int = field(default=1, default_factory=int)', case_6),
    ('@dataclass(order=True)\nclass A:\n    x: int\n    def __lt__(self, o): return True', case_7),
    ('@dataclass\nclass A:\n    x = field()', case_8),
    ("@dataclass(slots=True)\nclass A:\n    x: int\n    __slots__ = ('x',)", case_9),
):
    try:
        run()
        print(source, "ok")
    except Exception as e:
        print(f"{source}: {type(e).__name__}: {e}")


@dataclass
class Node:
    value: int
    next: "Node | None" = None
    children: list["Node"] = field(default_factory=list)


n = Node(1, Node(2), [Node(3)])
print(n)
n.next.next = n
print(n)
f = fields(Node)[0]
print(f.name, f.type, f.default is MISSING, f.init, f.repr, f.hash, f.compare, f.kw_only, dict(f.metadata))
m = fields(dataclasses.make_dataclass("M", [("q", int, field(default=1, metadata={"unit": "cm"}))]))[0]
print(m.metadata["unit"], m.default)
try:
    asdict(5)
except TypeError as e:
    print(e)
try:
    dataclasses.replace(Child(), nope=1)
except TypeError as e:
    print(e)
try:
    fields(5)
except TypeError as e:
    print(e)
