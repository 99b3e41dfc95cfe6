from enum import Enum, IntEnum, auto, nonmember, member, property as enum_property


class Planet(Enum):
    EARTH = (5.976e24, 6.37814e6)
    MARS = (6.421e23, 3.3972e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return round(6.67300e-11 * self.mass / self.radius ** 2, 3)


print(Planet.EARTH.gravity, Planet.MARS.mass, Planet((6.421e23, 3.3972e6)), Planet.EARTH.value)


class Shape(Enum):
    def _generate_next_value_(name, start, count, last):
        return f"{name.lower()}-{count}-{last[-1:] }"

    SQUARE = auto()
    ROUND = auto()


print([s.value for s in Shape])


class Level(Enum):
    LOW = 1
    HIGH = 2

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            for m in cls:
                if m.name.lower() == value.lower():
                    return m
        return None

    def __lt__(self, other):
        return self.value < other.value


print(Level("high"), Level("Low"), sorted([Level.HIGH, Level.LOW]), max(Level))
for bad in ("none", 3, None):
    try:
        Level(bad)
    except ValueError as e:
        print(e)


class Wrong(Enum):
    A = 1

    @classmethod
    def _missing_(cls, value):
        return "not a member"


try:
    Wrong(2)
except TypeError as e:
    print(e)


class Op(Enum):
    ADD = "+"
    SUB = "-"

    def __call__(self, a, b):
        return a + b if self is Op.ADD else a - b

    def __str__(self):
        return self.value


print(Op.ADD(1, 2), Op("-")(5, 3), f"{Op.ADD}", [str(o) for o in Op], list(Op))


class Coord(bytes, Enum):
    def __new__(cls, value, label):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        return obj

    PX = (0, "P.X")
    PY = (1, "P.Y")


print(Coord.PX.name, Coord.PY.label, Coord(1), Coord.PX == b"\x00")


class Mixed(Enum):
    func = member(lambda x: x)
    plain = nonmember(5)
    _ignore_ = ["temp"]
    temp = 3
    REAL = 1

    def method(self):
        return self.REAL


print([m.name for m in Mixed], Mixed.plain, hasattr(Mixed, "temp"), Mixed.REAL.method())


def on(state):
    match state:
        case Level.LOW:
            return "low"
        case Level.HIGH:
            return "high"


print(on(Level.LOW), on(Level.HIGH), on(3))
try:
    class Dup(Enum):
        A = 1
        A = 2
except TypeError as e:
    print(e)
class Status(IntEnum):
    OK = 200
    GONE = 410
    @property
    def ok(self): return self < 400
print(Status.OK.ok, Status.GONE.ok, Status(410).name, Status.OK == 200, {200: "a"}[Status.OK], repr(Status.OK), str(Status.OK), Status.OK.real)
