a = 123456789012345678901234567890
b = 987654321098765432109876543210
print(a + b, a - b, a * b, b // a, b % a, -b // a, -b % a, b // -a, b % -a, divmod(b, 1000), a ** 3)
print(a & b, a | b, a ^ b, ~a, a << 5, a >> 5, -a >> 5, a == b, a < b, hash(a) == hash(a + 0), a.bit_length(), bin(a)[:20], hex(a), oct(a))
print(2**64, 2**63, -2**63, 2**53 + 1, 2**100 - 2**100 + 5, (2**64) // (2**60), int(2**64 / 2**60), 10**50 // 10**48, (10**50 + 1) % 10**25)
print(float(10**22), float(10**23), float(2**1023), int(1e22), int(1e23), int(float(2**70)), 10**15 / 3, 10**30 / 10**29, 2**200 / 2**199, -10**25 / 7)
fact = 1
for i in range(1, 60):
    fact *= i
print(fact)
fib = [0, 1]
while len(fib) < 150:
    fib.append(fib[-1] + fib[-2])
print(fib[100], fib[149])
import math
print(math.isqrt(10**40), math.isqrt(2 * 10**40), math.gcd(fact, 10**20), math.lcm(10**12, 10**11 + 1), math.comb(100, 50), math.perm(20, 10), pow(7, 10**18, 10**9 + 7), pow(2, 10**6, 97), pow(3, -1, 10**9 + 7))
print(str(2**200), len(str(3**2000)), sum(map(int, str(2**1000))), int("1" + "0" * 40) + 1, int("f" * 30, 16), int("-" + "7" * 30, 8), round(12345678901234567890, -5), round(-15 * 10**20, -21), abs(-10**30))
print(10**30 == 1e30, 10**22 == 1e22, 2**70 == float(2**70), 10**400 > float("inf"), 10**30 in {1e30}, hash(2**70) == hash(float(2**70)), max(10**20, 1e19), sorted([10**20, 5, -10**20, 2.5]))
print(f"{2**70:,} {2**70:_x} {2**70:e} {2**70:.2f} {2**70:>30} {-2**70:+d} {2**70:#b}"[:200], "%d %x %e" % (2**70, 2**70, 2**70))
print((2**70).to_bytes(10, "big"), int.from_bytes(b"\xff" * 10, "little"), (-2**70).to_bytes(9, "big", signed=True), (2**70).__float__(), bool(2**70), -(2**70), +2**70, (2**70).as_integer_ratio(), (2**70 - 1).bit_count())


def digits(n, base):
    out = []
    while n:
        n, r = divmod(n, base)
        out.append("0123456789abcdefghijklmnopqrstuvwxyz"[r])
    return "".join(reversed(out)) or "0"


print(digits(2**80, 36), int(digits(2**80, 36), 36) == 2**80, digits(10**20, 7))
x = 2**62
for _ in range(4):
    x += x // 3
    print(x, end=" ")
print()
n = 9007199254740991
for d in (0, 1, 2, 3):
    print(n + d, n * 2 + d, (n + d) % 10, (n + d) // 2, -(n + d), (n + d) & 7, (n + d) - n)
p = 2**127 - 1
print(pow(3, p - 1, p) == 1, p % 1000007, (p * p) >> 250, [p >> s & 1 for s in (0, 64, 126, 127)])
for f in (lambda: 10**400 / 1, lambda: float(10**400), lambda: 1 << 2**70, lambda: [1] * 2**70, lambda: "a" * 2**70, lambda: range(10)[2**70], lambda: [1][2**70], lambda: round(10**400, 2) == 10**400, lambda: int("1" * 5000), lambda: math.sqrt(10**400), lambda: math.log10(10**400), lambda: 2.0 * 10**400, lambda: 10**400 < 1.5, lambda: 5 >> 2**70, lambda: 1.5 // 10**400):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
