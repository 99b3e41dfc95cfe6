from enum import Enum, IntEnum, StrEnum, Flag, IntFlag, auto, EnumMeta, CONFORM, UNIQUE, CONTINUOUS, verify
import copy


class Color(Enum):
    """Doc of color."""
    RED = 'r'
    GREEN = 'g'

    def __init__(self, code):
        self.code = code

    @property
    def upper(self):
        return self.value.upper()

    @staticmethod
    def st():
        return 1

    @classmethod
    def parse(cls, s):
        try:
            return cls[s.upper()]
        except KeyError:
            raise ValueError(f"bad color {s!r}") from None


print(Color.RED.upper, Color.st(), Color.parse('green'), Color.__doc__, Color.RED.code)
try:
    Color.parse('x')
except ValueError as e:
    print(e)
print(Color.RED.__class__, type(Color), Color.__name__, Color.__module__)
print(isinstance(Color, EnumMeta), issubclass(Color, Enum), isinstance(Color.RED, Enum), Color.RED.GREEN)
print(sorted(Color, key=lambda c: c.value), list(reversed(Color)), {c: c.value for c in Color}, dict(Color.__members__))


class HttpStatus(int, Enum):
    OK = 200
    NOT_FOUND = 404


print(HttpStatus.OK, repr(HttpStatus.OK), f"{HttpStatus.OK}", HttpStatus.OK == 200, HttpStatus.OK + 1, "%s %d" % (HttpStatus.OK, HttpStatus.OK), HttpStatus(404), int(HttpStatus.OK))


class S(str, Enum):
    A = 'a'
    B = 'b'


print(S.A, repr(S.A), f"{S.A}", S.A == 'a', S.A + 'x', 'a' in [S.A], S('a'), {S.A: 1}['a'], S.A.upper(), S.A.value, "-".join(S), hash(S.A) == hash('a'))


class IP(IntFlag):
    R = 4
    W = 2
    X = 1
    RWX = 7


print(IP.R | IP.W, repr(IP.R | IP.W), IP(7), repr(IP.RWX), ~IP.R, repr(~IP.R), IP.R & 4, IP.R in IP.RWX, list(IP), list(IP.RWX), repr(IP(0)), repr(IP(18)), 8 | IP.R, IP.R == 4, len(IP), -IP.R, IP.R ^ IP.RWX)


class F(Flag):
    A = auto()
    B = auto()
    C = auto()
    AB = A | B


print(F.A | F.C, repr(F.A | F.C), ~F.A, repr(~F.AB), repr(F(0)), F.AB, list(F), list(F.__members__), F.C.value, (F.A | F.B) is F.AB, bool(F(0)), [x for x in F.A | F.C])
for f in (lambda: F(16), lambda: F.A | 1, lambda: 1 in F.A, lambda: F('x'), lambda: IP('x'), lambda: F(-1), lambda: F(-9), lambda: Color('zz'), lambda: Color['zz'], lambda: Color.ZZ, lambda: Color(), lambda: F.A < F.B):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


def extends():
    class X(Color):
        Z = 3
def reserved():
    class X(Enum):
        _bad_ = 1
def twice():
    class X(Enum):
        A = 1
        def A(self): ...
def not_text():
    class X(StrEnum):
        A = 1
def not_int():
    class X(IntEnum):
        A = 'q'
def reassign():
    Color.RED = 5
def rename():
    Color.RED.name = 'x'
def delete():
    del Color.RED
def aliases():
    @verify(UNIQUE)
    class Z(Enum):
        A = 1; B = 1
def gaps():
    @verify(CONTINUOUS)
    class Z(Enum):
        A = 1; B = 4


for f in (extends, reserved, twice, not_text, not_int, reassign, rename, delete, aliases, gaps):
    try:
        print(f.__name__, f())
    except Exception as e:
        print(f.__name__, type(e).__name__, e)
print(list(Enum('T', ['A', 'B'], start=5)), list(IntEnum('T', 'X Y Z')), list(Enum('T', [('A', 'x')])), list(Flag('T', 'A B C')), Enum('T', 'A B', type=str).A)


class Lo(StrEnum):
    FOO_BAR = auto()
    BAZ = auto()


print(list(Lo), Lo.FOO_BAR, Lo('baz'), f"{Lo.BAZ:>5}|", Lo.BAZ == 'baz')


class Op(Enum):
    ADD = (1, lambda a, b: a + b)
    SUB = (2, lambda a, b: a - b)

    def __call__(self, a, b):
        return self.value[1](a, b)


print(Op.ADD(2, 3), Op.SUB(2, 3))


class Base(Enum):
    def hello(self):
        return f"hello {self.name}"


class D(Base):
    X = auto()
    Y = auto()


print(D.X.hello(), D.Y.value, D.X._value_, D.X._name_, copy.deepcopy(D.X) is D.X, D.__mro__)


class Perm(Flag, boundary=CONFORM):
    R = 1
    W = 2


print(Perm(9), repr(Perm(5)))


class P(Enum):
    X = 3.5
    Y = None
    Z = (1, 2)
    W = [1]


print(list(P), P([1]), P(None), P((1, 2)))
