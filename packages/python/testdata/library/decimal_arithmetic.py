from decimal import Decimal, getcontext, localcontext, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_DOWN, ROUND_UP, ROUND_CEILING, ROUND_FLOOR, InvalidOperation, DivisionByZero, Inexact, Context
D = Decimal


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


print(D("0.1") + D("0.2"), D("1.10") + 1, D(1) / 3, D("1.20") * D("2.0"), D("7") // 2, D("-7") // 2, D("-7") % 3, divmod(D(7), 2), D(2) ** 10, D(2) ** -2, D(2) ** D("0.5"), -D("1.0"), abs(D("-3")), +D("1.234"))
print(repr(D("1.50")), D("1E+3"), D("1e-10"), D("123.4500"), D("-0"), D("NaN"), D("Infinity"), D(5), D(0.1), D((0, (1, 2, 3), -2)), D("1_000.5"), D(" 3.14 "), D(10**30), D("0E-7"), D("1E-7"), D("0.000001"), D("1e27"), D("1e28"))
for mode in (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_DOWN, ROUND_UP, ROUND_CEILING, ROUND_FLOOR):
    print(mode, [str(D(x).quantize(D("0.1"), rounding=mode)) for x in ("1.25", "1.35", "-1.25", "1.21", "-1.29")])
print(D("2.675").quantize(D("0.01")), round(D("2.675"), 2), round(D("2.5")), round(D("3.5")), D("123.456").quantize(D("1")), D("1.5").to_integral_value(), D("100").normalize(), D("1.200").normalize(), int(D("3.99")), float(D("1.5")), D("1234.5").as_tuple(), D("-12.3").copy_abs(), D("12.50").adjusted(), D("0.25").as_integer_ratio())
print(D("1.0") == 1, D("1.0") == 1.0, D("0.1") == 0.1, D("1.10") == D("1.1"), hash(D("1.5")) == hash(1.5), D(1) < 2.5, max(D(1), D("1.1")), sorted([D("3"), D("1.5"), 2]), sum([D("0.1")] * 10), {D("1.0"): "x"}[1], D("NaN") == D("NaN"), D("1").compare(D("2")), D(2).sqrt(), D("10").ln(), D(100).log10(), D(1).exp())
print(f"{D('1234567.891'):,.2f} {D('0.5'):.0f} {D('1.5'):.0f} {D('3.14159'):10.3f}| {D('12'):e} {D('1E+5')} {D('1E+5'):f} {D('0.125'):.1%} {D('5'):+} {D('1.10'):g} {D('7'):>5}|", "%s %.2f" % (D("1.10"), D("2.345")))
getcontext().prec = 6
print(D(1) / 7, D("123456789") + 0, D("123456789"), D(2).sqrt(), getcontext().prec)
with localcontext() as ctx:
    ctx.prec = 50
    print(D(1) / 7, D(2).sqrt())
with localcontext(prec=3, rounding=ROUND_DOWN):
    print(D(2) / 3, D("1.2399") * 1)
print(D(1) / 3)
attempt(lambda: D(1) / 0)
attempt(lambda: D(0) / 0)
attempt(lambda: D("abc"))
attempt(lambda: D("1.2.3"))
attempt(lambda: D([1]))
attempt(lambda: D(None))
attempt(lambda: D(1) + 1.5)
attempt(lambda: D(1) + "1")
attempt(lambda: D(-1).sqrt())
attempt(lambda: D(-1) ** D("0.5"))
attempt(lambda: int(D("NaN")))
attempt(lambda: D("1e10").quantize(D("0.01")))
attempt(lambda: D("sNaN") + 1)
attempt(lambda: D(1) % 0)
attempt(lambda: D("NaN") < 1)
attempt(lambda: D(0) ** 0)
attempt(lambda: f"{D(1):d}")
print(D("1").is_zero(), D("-1").is_signed(), D("NaN").is_nan(), D("1.0").same_quantum(D("2.5")), D("1.1").max(D(2)), D("5").fma(2, 3), D("1.23").scaleb(2), Context(prec=4).divide(D(1), D(3)), D.from_float(0.5), D("1E+2").to_eng_string(), issubclass(InvalidOperation, ArithmeticError), issubclass(DivisionByZero, ZeroDivisionError))
