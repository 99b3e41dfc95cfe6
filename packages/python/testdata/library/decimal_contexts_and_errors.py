import decimal
import math
from fractions import Fraction

D = decimal.Decimal
c = decimal.getcontext()


def attempt(*calls):
    for f in calls:
        try:
            print(repr(f()))
        except Exception as e:
            print(type(e).__name__, e, e.args)


attempt(lambda: D("a"), lambda: D(1) + "x", lambda: "x" + D(1), lambda: D(1) < "x", lambda: D(object()), lambda: D(1) + 1.5, lambda: c.x)
attempt(lambda: setattr(c, "prec", "a"), lambda: setattr(c, "prec", 0), lambda: setattr(c, "rounding", "x"), lambda: setattr(c, "foo", 1), lambda: decimal.setcontext(1), lambda: decimal.localcontext(foo=1))
attempt(lambda: D(1).quantize("x"), lambda: D(1).quantize(D(1), rounding="x"), lambda: D(1).sqrt(5), lambda: decimal.Context(prec="x"), lambda: D((1, 2)), lambda: D((0, (1, 2), "x")), lambda: D((0, (1, 20), 0)), lambda: hash(D("sNaN")))
attempt(lambda: D.from_float("a"), lambda: D(1, 2), lambda: D("1").foo, lambda: decimal.localcontext(5), lambda: c.add(1, "x"), lambda: c.add(1, 1.5), lambda: D((2, (1,), 0)), lambda: D(5).compare(1.5), lambda: pow(D(2), 3, 5), lambda: pow(D(2), D("0.5"), 5))
attempt(lambda: D(1) // 1.5, lambda: divmod(D(1), "x"), lambda: divmod(D(1), 1.5), lambda: D("1").__round__("x"), lambda: D("1.5").is_integer(), lambda: decimal.Context(rounding=5), lambda: D(value="5"), lambda: D("5", context=None), lambda: c.traps["x"])
attempt(lambda: 2 ** D(3), lambda: 7 % D(4), lambda: 1.5 < D(2), lambda: D("nan") == 5, lambda: D(3) == 3 + 0j, lambda: complex(D(3)), lambda: decimal.Context(prec=3, traps=[decimal.Inexact]).divide(1, 3), lambda: D("0.1") + Fraction(1, 2), lambda: D("0.5") == Fraction(1, 2), lambda: Fraction(1, 3) < D("0.5"))
attempt(lambda: {D("0.1"): 1}.get(Fraction(1, 10)), lambda: {D("0.5"): 1}.get(0.5), lambda: {D("1E+3"): 1}.get(1000), lambda: hash(D("1.1")) == hash(Fraction(11, 10)), lambda: hash(D("-Infinity")), lambda: hash(D("1e30")), lambda: {D("1e30"): 3}[10**30])
attempt(lambda: sum([D("1.1")] * 3), lambda: max(D(1), 2, 1.5), lambda: round(D("1.255"), 2), lambda: f"{D('1.5'):>10}|{D('12345.678'):,.1f}", lambda: "%d %s %.3f" % (D("3.7"), D("3.7"), D("3.7")), lambda: D("12").logical_and(D(1)), lambda: D("1e-7").number_class(), lambda: D("1").__format__("x"), lambda: D("3") * "a")
print(c)
print(c.flags, c.traps)
c.flags[decimal.Inexact] = True
print(c.flags[decimal.Inexact], len(c.flags), list(c.traps)[:2], decimal.BasicContext, decimal.ExtendedContext)


class Money(D):
    def __add__(self, other):
        return Money(D.__add__(self, other))

    def __repr__(self):
        return f"Money({self})"


print(Money("1.5") + 1, repr(Money("1.5") + Money(2)), [Money(3)], Money(3) * 2, type(Money(3) * 2))
print(decimal.InvalidOperation.__mro__, decimal.Overflow.__bases__)
try:
    D("1") / 0
except ZeroDivisionError as e:
    print("caught", repr(e))
c.traps[decimal.DivisionByZero] = False
print(D(1) / 0, D(-1) / 0)
c.traps[decimal.InvalidOperation] = False
print(D(0) / 0, D("x"))
c.traps[decimal.FloatOperation] = True
attempt(lambda: D(1.5), lambda: D(1) < 1.5, lambda: D(1) == 1.0)
print(math.floor(D("-1.5")), math.ceil(D("1.2")), math.trunc(D("1.9")), math.sqrt(D(2)), math.isnan(D("nan")), math.log(D(10)))
with decimal.localcontext() as wide:
    wide.prec = 50
    pi = D(0)
    for k in range(40):
        pi += (D(4) / (8 * k + 1) - D(2) / (8 * k + 4) - D(1) / (8 * k + 5) - D(1) / (8 * k + 6)) / (D(16) ** k)
    print(+pi)
