from enum import Enum, IntEnum, StrEnum, Flag, IntFlag, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    BLUE = "b"

    def describe(self):
        return f"{self.name.lower()}={self.value}"

    @classmethod
    def default(cls):
        return cls.GREEN


print(Color.RED, repr(Color.RED), Color.CRIMSON, Color.RED is Color.CRIMSON, Color(2), Color("b"), Color["BLUE"], list(Color), len(Color))
print(Color.RED.name, Color.RED.value, Color.BLUE.describe(), Color.default(), Color.RED == 1, Color.RED in Color, Color.RED != Color.BLUE)
print(list(Color.__members__.items()), {Color.RED: "x"}[Color.RED], type(Color.RED), isinstance(Color.RED, Color), f"{Color.RED} {Color.RED!r}")
for code, run in (
    ('Color(9)', lambda: Color(9)),
    ("Color['NOPE']", lambda: Color['NOPE']),
    ('Color.NOPE', lambda: Color.NOPE),
    ('Color.RED.value.x', lambda: Color.RED.value.x),
    ("setattr(Color, 'RED', 5)", lambda: setattr(Color, 'RED', 5)),
    ('Color.RED < Color.BLUE', lambda: Color.RED < Color.BLUE),
    ('Color()', lambda: Color()),
    ("setattr(Color.RED, 'value', 3)", lambda: setattr(Color.RED, 'value', 3)),
    ("type('Sub', (Color,), {})", lambda: type('Sub', (Color,), {})),
    ("delattr(Color, 'RED')", lambda: delattr(Color, 'RED')),
    ('1 in Color', lambda: 1 in Color),
    ("'zz' in Color", lambda: 'zz' in Color),
    ('hash(Color.RED) == hash(Color.CRIMSON)', lambda: hash(Color.RED) == hash(Color.CRIMSON)),
):
    try:
        print(code, "=", run())
    except Exception as e:
        print(code, "!", type(e).__name__, e)


class Priority(IntEnum):
    LOW = auto()
    MID = auto()
    HIGH = 10
    TOP = auto()


print(list(Priority), Priority.HIGH > 5, Priority.LOW + 1, sorted(Priority, reverse=True)[0], str(Priority.LOW), f"{Priority.TOP}", f"{Priority.TOP:>4}", [0, 1, 2][Priority.LOW], "%d" % Priority.MID, Priority(1) is Priority.LOW)


class Unit(StrEnum):
    KG = auto()
    M = "metre"


print(Unit.KG, repr(Unit.KG), Unit.M + "s", Unit.M == "metre", Unit("kg"), f"{Unit.M:>8}", Unit.M.upper(), ",".join(Unit))


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


print(Perm.R | Perm.X, repr(Perm.RW), Perm.RW & Perm.R, ~Perm.R, Perm.R in Perm.RW, Perm.X in Perm.RW, bool(Perm.R & Perm.W), Perm(0), Perm(7), list(Perm.RW), list(Perm), Perm.R ^ Perm.RW, len(Perm.RW), (Perm.R | Perm.X).name, (Perm.R | Perm.X).value)
try:
    Perm(8)
except ValueError as e:
    print(str(e).split("\n")[0])


class Bits(IntFlag):
    A = 1
    B = 4


print(Bits.A | Bits.B, repr(Bits.A | Bits.B), repr(Bits(8)), Bits.A + 1, Bits.B | 2, Bits.A == 1, repr(Bits.A | 16), Bits(5) & 4)
try:
    @unique
    class Dup(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
Animal = Enum("Animal", "CAT DOG")
Pairs = Enum("Pairs", {"X": 10, "Y": 20})
print(list(Animal), Animal.DOG.value, Pairs.X, [m.name for m in Pairs])
