# divmod and round of integers are those of `int`, of any size and also for its subclasses.
class Odd(int):
    def __floordiv__(self, other):
        return "floordiv"

    def __mod__(self, other):
        return "mod"


print(divmod(Odd(17), 5), Odd(17) // 5, Odd(17) % 5)
print(divmod(-(10**30), 10**7 + 1), divmod(True, 2), divmod(7, -2.5), divmod(-0.0, 3.0))
print(round(10**500 + 5 * 10**450, -451), round(10**500, -500) == 10**500, round(6 * 10**500, -501) == 10**501)
print(round(-25, -1), round(15, -1), round(2**63, -400), round(1.005, 2), round(-2.5), round(2.675, 2), round(1e300, -299))
print((2**100 - 1).bit_count(), (-255).bit_length(), (0).bit_length(), (-(2**70)).bit_count(), hex(-(2**64)), bin(-5), oct(8))
print((0.1).as_integer_ratio(), (-2.0).as_integer_ratio(), (5e-324).as_integer_ratio()[0], int(-2.7), int(1e20))
for work in (
    lambda: divmod(1, 0),
    lambda: divmod(1.0, 0),
    lambda: 5.0 // 0,
    lambda: 5.0 % 0,
    lambda: 2**70 // 0,
    lambda: 2**70 % 0,
    lambda: 2**70 / 0,
    lambda: round(float("nan")),
    lambda: round(float("inf")),
    lambda: int(float("-inf")),
    lambda: round(1.7e308, -308),
    lambda: float("inf").as_integer_ratio(),
    lambda: divmod(1, "x"),
    lambda: 1 << -1,
):
    try:
        print(work())
    except Exception as e:
        print(type(e).__name__, e)
