from fractions import Fraction as F
from decimal import Decimal
import math


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


print(F(1, 2) + F(1, 3), F(3, 4) - 1, F(2, 3) * F(3, 4), F(1, 2) / F(1, 4), F(7, 2) // 1, F(-7, 2) // 1, F(7, 2) % 1, divmod(F(7, 2), F(1, 3)), F(2, 3) ** 2, F(2, 3) ** -2, F(4) ** F(1, 2), -F(1, 2), abs(F(-1, 2)), +F(1, 3))
print(repr(F(6, 4)), F(-3, -6), F(3, -6), F(5), F(), F("3/4"), F(" -7/14 "), F("0.125"), F("1e-3"), F(0.5), F(0.1), F(Decimal("0.1")), F(True), F("1_000/3"), F(F(1, 2), F(3, 4)))
print(F(1, 2) + 1, F(1, 2) + 0.5, F(1, 2) + 1j, 1 - F(1, 3), 2 ** F(2), 0.5 * F(1, 2), 3 / F(3, 4), F(1, 2) == 0.5, F(1, 2) == Decimal("0.5"), F(1, 3) < 0.34, F(2) == 2, hash(F(1, 2)) == hash(0.5), F(1, 3) > F(1, 4), max(F(1, 3), F(2, 5)), sorted([F(1, 2), 0.3, 1]), sum([F(1, 10)] * 10))
print(F(7, 3).numerator, F(7, 3).denominator, int(F(7, 3)), float(F(1, 3)), round(F(7, 3)), round(F(5, 2)), round(F(22, 7), 2), math.floor(F(-7, 3)), math.ceil(F(-7, 3)), math.trunc(F(-7, 3)), F(math.pi).limit_denominator(1000), F("3.1415926535").limit_denominator(10), F(1, 3).as_integer_ratio(), F.from_float(0.25), F.from_decimal(Decimal("1.5")), bool(F(0)), F(4, 2).is_integer())
print(f"{F(1, 3):.3f} {F(22, 7):10.2f}| {F(1, 4):.1%} {F(1, 3):e} {F(1, 2)!r} {F(5, 2)!s:>6}", "%s" % F(1, 2), str(F(4, 2)), [F(1, 2)])
attempt(lambda: F(1, 0))
attempt(lambda: F("1/0"))
attempt(lambda: F("abc"))
attempt(lambda: F("1/2/3"))
attempt(lambda: F(1.5, 2))
attempt(lambda: F(None))
attempt(lambda: F("1", 2))
attempt(lambda: F(float("nan")))
attempt(lambda: F(float("inf")))
attempt(lambda: F(1, 2) / 0)
attempt(lambda: F(1, 2) + "x")
attempt(lambda: F(1, 2) < "x")
attempt(lambda: F(1, 2) + Decimal(1))
attempt(lambda: F(0) ** -1)
attempt(lambda: F(-8) ** F(1, 3))
attempt(lambda: setattr(F(1, 2), "numerator", 3))
attempt(lambda: F(1, 3).limit_denominator(0))


def egyptian(f):
    out = []
    while f:
        d = math.ceil(1 / f)
        out.append(F(1, d))
        f -= F(1, d)
    return out


print(egyptian(F(5, 7)), sum(egyptian(F(4, 13))), [str(F(n, 12)) for n in range(1, 12)])
