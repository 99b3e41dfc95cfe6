import numbers
from decimal import Decimal
from fractions import Fraction
for v in (1, True, 1.5, 1j, Decimal(1), Fraction(1, 2), "1"):
    print(repr(v), [isinstance(v, k) for k in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral)])
class R(numbers.Real):
    def __init__(s, v): s.v = v
    def __float__(s): return float(s.v)
    def __trunc__(s): return int(s.v)
    __floor__ = __ceil__ = __round__ = __trunc__
    def __floordiv__(s, o): return s.v // o
    def __rfloordiv__(s, o): return o // s.v
    def __mod__(s, o): return s.v % o
    def __rmod__(s, o): return o % s.v
    def __lt__(s, o): return s.v < o
    def __le__(s, o): return s.v <= o
    def __add__(s, o): return R(s.v + (o.v if isinstance(o, R) else o))
    __radd__ = __add__
    def __neg__(s): return R(-s.v)
    def __pos__(s): return s
    def __mul__(s, o): return R(s.v * o)
    __rmul__ = __mul__
    def __truediv__(s, o): return R(s.v / o)
    def __rtruediv__(s, o): return R(o / s.v)
    def __pow__(s, o): return R(s.v ** o)
    def __rpow__(s, o): return R(o ** s.v)
    def __abs__(s): return abs(s.v)
    def __eq__(s, o): return s.v == o
    def __repr__(s): return f'R({s.v})'
r = R(5)
print(r - 2, 7 - r, divmod(r, 3), divmod(17, r), complex(r), r.real, r.imag, r.conjugate(), bool(r), bool(R(0)), float(r), r + 1, isinstance(r, numbers.Real))
try: hash(r)
except TypeError as e: print(e)
try: numbers.Rational()
except TypeError as e: print(str(e)[:90])
