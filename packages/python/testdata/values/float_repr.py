import math
values = [0.1, 0.2, 0.1 + 0.2, 1.0, -0.0, 1e16, 1e15, 123456789012345680.0, 1e-4, 1e-5, 0.00012345, 1.5e300, 5e-324, 1.7976931348623157e308, 2.2250738585072014e-308,
          1/3, 2/3, 100.0, 1e22, 1e23, 9007199254740993.0, 3.14, 1e100, 12345.678, 1e-7, 0.1 + 0.7, 4.35, 2.675, 1.005, 1e21, 1e20, -1.5, 6.02e23, 299792458.0]
for v in values:
    print(v, end=" ")
print()
print(float("inf"), float("-inf"), float("nan"), -float("nan"), [float("inf")], 1e309, -1e309, 1e-400)
for s in ("1.5", " 1.5 ", "1e3", "-1E-3", "+.5", "5.", "inf", "-Infinity", "NaN", "1_000.5", "1_0e1_0", "٣.٥", "0x10", "1__0", "", ".", "e5", "1e", "nan(1)", "1.5f", "1 5", "infin", "--1", "_1"):
    try:
        print(float(s), end=" ")
    except ValueError as e:
        print(f"[{e}]", end=" ")
print()
for v in (None, [], 1j, b"1.5", bytearray(b"2"), True, 10**20, b"x"):
    try:
        print(float(v), end=" ")
    except (TypeError, ValueError) as e:
        print(f"[{e}]", end=" ")
print()
print([round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.4999, 1e20, 3.7)], round(2.675, 2), round(1.005, 2), round(0.15, 1), round(0.25, 1), round(0.35, 1), round(1234.5678, -2), round(-2.5), round(1e300, 2), round(5.5, 0), round(1.23456789, 5), round(0.1, 20), round(1e-10, 3), round(-0.4), round(-0.4, 0), round(15.0, -1), round(25.0, -1), round(149.9, -2), round(2.5, None))
for v in (float("nan"), float("inf")):
    try:
        round(v)
    except Exception as e:
        print(type(e).__name__, e)
print(round(float("inf"), 2), round(float("nan"), 2))
print((0.5).as_integer_ratio(), (3.0).is_integer(), (3.5).is_integer(), (255.5).hex(), float.fromhex("0x1.8p1"), (0.1).hex(), (-0.0).hex(), float.fromhex("ff"), (1e-310).hex(), float("inf").hex())
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(-7.5, 2), 1e300 * 1e10, -1e300 * 1e10, 5.0 // 0.1, 5.0 % 0.1, -0.0 % 5, 0.0 // -3, 1.0 % float("inf"), -1.0 % float("inf"))
for f in (lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 0.0 ** -1, lambda: 1e308 ** 2, lambda: (-1.0) ** 0.5, lambda: 2.0 ** 1024, lambda: divmod(1.0, 0.0), lambda: 10.0 ** 308 * 10, lambda: float("inf").as_integer_ratio(), lambda: float("nan").as_integer_ratio(), lambda: float.fromhex("zz")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(0.1 + 0.2 == 0.3, math.isclose(0.1 + 0.2, 0.3), 1e16 + 1, -0.0 == 0.0, str(-0.0), 0.0 * -1, math.copysign(1, -0.0), 2**0.5, 10 % 3.5, 3 * 1.1, 1.1 + 2.2, 1e16, 1.0e0, 1_0.5, 0.1 * 3, 1 - 0.9, 4 * 0.1, 1.1 * 1.1)
print(float("1" * 400), float("0." + "0" * 400 + "1"), float("123456789" * 3), 0.1 + 0.1 + 0.1, sum([0.1] * 10), 1e1, 1E+2, 12e-1, .5, 5.)
