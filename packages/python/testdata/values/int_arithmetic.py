for a, b in [(7, 3), (-7, 3), (7, -3), (-7, -3), (6, 3), (-6, 3), (0, 5), (1, 10), (-1, 10), (2**70, 3), (-2**70, 3), (2**70, -2**35), (5, 2**70), (-5, 2**70)]:
    print(a, b, a // b, a % b, divmod(a, b) == (a // b, a % b), a - (a // b) * b == a % b)
for a, b in [(7, 2), (-7, 2), (1, 3), (10**20, 10**3), (2**53 + 1, 1), (1, 2**200)]:
    print(a / b, end=" ")
print()
print(2**10, 2**-1, (-2)**3, -2**2, 2**0, 0**0, 10**20, 2**100, (-3)**5, 7**0.5, (-8)**(1/3))
print(pow(3, 4, 5), pow(2, 1000, 1000007), pow(-3, 3, 7), pow(3, -1, 7), pow(2, 5, -7), pow(5, 0, 1), pow(10, 3), pow(38, -1, mod=97))
print(5 + 2**64, 2**64 - 2**64, 2**63 - 1 + 1, 9007199254740991 + 1, 9007199254740992 + 1, -9007199254740992 - 1, 9007199254740993 * 3, 94906267 * 94906267)
print(6 & 3, 6 | 3, 6 ^ 3, ~6, -6 & 3, -6 | 3, -6 ^ 3, ~-1, 1 << 70, -1 << 3, 1 << 0, 2**70 >> 68, -5 >> 1, -1 >> 100, 5 >> 100, 2**100 & (2**70 - 1), -2**100 | 5, (-2**80) ^ 1)
print(4294967295 & 4294967295, 1 << 31, 1 << 32, 2147483648 | 0, -2147483649 & 0xFFFFFFFF, 0xFFFFFFFF ^ 0xF0F0F0F0, 3000000000 >> 1, 2**53 >> 1)
print(abs(-5), abs(-2**70), -(-3), +5, (5).bit_length(), (0).bit_length(), (-255).bit_length(), (2**100).bit_length(), (255).bit_count(), (-7).bit_count())
print((5).real, (5).imag, (5).numerator, (5).denominator, (5).conjugate(), (5).is_integer(), (3).__add__(4), (3).as_integer_ratio())
print((1024).to_bytes(2, "big"), (1024).to_bytes(4, "little"), (-2).to_bytes(2, "big", signed=True), int.from_bytes(b"\x04\x00", "big"), int.from_bytes(b"\xff\xfe", "little"), int.from_bytes(b"\xff\xfe", "big", signed=True), (5).to_bytes(), int.from_bytes(b""))
print(1_000_000, 0xFF, 0o17, 0b101, 0XaB, 1_0, 0x_ff, 00)
print(round(5), round(1234, -2), round(1250, -2), round(1350, -2), round(-1250, -2), round(5, 3), round(15, -1), round(25, -1), round(10**30 + 5, -1))
print(sum(range(101)), sum([2**62] * 4), max(2**64, 1.0), min(3, 2**70), 3 == 3.0, 2**53 == float(2**53), 2**53 + 1 == float(2**53 + 1), 10**400 > 1e308, 1e308 < 10**400)
import math
print(math.factorial(25), math.factorial(30) // math.factorial(28), 123456789**5, (10**30) // 7, (10**30) % 97)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 1 // 0)
attempt(lambda: 1 % 0)
attempt(lambda: 1 / 0)
attempt(lambda: divmod(1, 0))
attempt(lambda: 0 ** -1)
attempt(lambda: pow(2, -1, 4))
attempt(lambda: pow(2, 3, 0))
attempt(lambda: pow(2, 3, 1.5))
attempt(lambda: pow(2.0, 3, 5))
attempt(lambda: 1 << -1)
attempt(lambda: 10**400 / 3)
attempt(lambda: float(10**400))
attempt(lambda: 10**400 * 1.0)
attempt(lambda: (300).to_bytes(1, "big"))
attempt(lambda: (-1).to_bytes(1, "big"))
attempt(lambda: (1).to_bytes(1, "middle"))
attempt(lambda: (10**400) / (10**399))
