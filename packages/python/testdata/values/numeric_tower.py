from decimal import Decimal as D
from fractions import Fraction as F
values = [True, 2, 2.5, 1 + 2j, D("1.5"), F(1, 2)]
for a in values:
    row = []
    for b in values:
        for op in (lambda x, y: x + y, lambda x, y: x * y, lambda x, y: x == y):
            try:
                row.append(str(op(a, b)))
            except TypeError:
                row.append("TypeError")
    print(repr(a), row)
print([type(x).__name__ for x in (1 + True, 1 + 1.0, 1 / 1, 1 // 1, 1.0 // 1, 7 % 2.0, 2 ** 2, 2 ** -2, 2 ** 0.5, 1 + 0j, True + True, True & False, True & 1, -True, abs(True), round(2.5), round(2.5, 1), round(2, 1), int(2.5), sum([True]), max(1, 2.0), max(2, 2.0), divmod(7.0, 2)[0], pow(2, 2), pow(2, 2, 3), pow(2.0, 2), pow(-8, 1 / 3), 1j * 1j, abs(1j), F(1, 2) + 1, F(1, 2) + 1.0, D(1) + 1, 3 * F(1, 3), F(2) ** 2, F(2) ** 0.5)])
print(int(True), float(True), complex(True), str(True), True == 1 == 1.0 == (1 + 0j) == D(1) == F(1), hash(True) == hash(1.0) == hash(D(1)) == hash(F(1)), {1: "a", True: "b", 1.0: "c", D(1): "d", F(1): "e"}, isinstance(True, int), [0, 1][True], "ab"[False], 3 * True, True < 2, sorted([True, 0, 2.5, D("0.5"), F(1, 3)]))
print(1 < 1.5 < D("1.75") < 2 < F(5, 2), D("0.1") == 0.1, F(1, 10) == 0.1, F(1, 2) == 0.5 == D("0.5"), D("1.5") > 1, F(3, 2) < 1.6, 10**20 == 1e20, 2**53 + 1 == float(2**53 + 1), max(1, D("1.1"), F(6, 5), 1.15), 0.1 + 0.2, D("0.1") + D("0.2"), F(1, 10) + F(2, 10), float(D("0.1")), D(0.5), F(0.25), F(D("0.2")), int(D("-3.7")), int(F(-7, 2)), round(D("2.5")), round(F(5, 2)), float(F(1, 3)), complex(F(1, 2)))
for f in (lambda: D(1) + 1.0, lambda: D(1) + F(1), lambda: D(1) < 1j, lambda: F(1) < 1j, lambda: 1j < 1, lambda: int(1j), lambda: 1j // 1, lambda: D("1") % 0.5, lambda: 1 + "1", lambda: 1 + None, lambda: 1.5 & 1, lambda: 1 << 1.0, lambda: True << -1, lambda: F("x"), lambda: D("x"), lambda: float("x"), lambda: complex("x"), lambda: round(1j), lambda: range(D(3)), lambda: [1][D(0)], lambda: "a" * 2.0, lambda: chr(65.0), lambda: bin(2.0), lambda: math.floor(1j)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(0.1 * 3 == 0.3, round(0.1 * 3, 10) == 0.3, 1e308 * 10, -1e308 * 10, 5 // 0.3, 1e16 + 1 == 1e16, 2**1023 * 1.0 > 1e307, 7 // -2, -7 // 2.0, -7 % 3, 7 % -3, -7.5 % 2, divmod(-7, 3), divmod(7, -3.0), 0 * float("inf"), float("inf") - float("inf"), float("nan") > 1, min(float("nan"), 1), max(1, float("nan")), 10 ** -3, 10.0 ** 3, (-1) ** 0.5)
