# Integers of all sizes from a small generator: division, powers, bits and printing.
state = 2024


def number(size):
    global state
    out = 0
    for _ in range(size // 16 + 1):
        state = (state * 1103515245 + 12345) % 2**31
        out = out << 16 | state >> 8 & 0xFFFF
    out %= 2**size
    return -out if state & 1 << 20 else out


for i in range(120):
    a, b = number(1 + i * 7 % 160), number(1 + i * 11 % 130) or 7
    q, r = divmod(a, b)
    print(a, b, a + b, a - b, a * b, q, r, q * b + r == a, abs(r) < abs(b))
    print(" ", a & b, a | b, a ^ b, ~a, a << i % 70, a >> i % 70, a.bit_length(), a == b, a < b, hash(a) == hash(a + 0))
for i in range(40):
    a, e, m = number(40), abs(number(6)), abs(number(50)) + 2
    print(pow(a, e, m), pow(a, e) % m == pow(a, e, m), a ** (e % 9), hex(a), oct(a), bin(a % 1000), f"{a:,} {a:_x} {a:+d} {a:>20}|", int(str(a)) == a, int(hex(a), 16) == a)
for i in range(40):
    a, b = number(20 + i * 6), number(30 + i * 3) or 1
    try:
        print(a / b, float(a), a * 0.5, int(float(a)) - a if abs(a) < 2**1000 else "", round(a, -(i % 12)), a // 3, a % 10, -a // 7, divmod(a, -13))
    except OverflowError as e:
        print(e)
edge = [0, 1, -1, 2**31 - 1, 2**31, -2**31, 2**32, 2**52, 2**53 - 1, 2**53, 2**53 + 1, -2**53 + 1, -2**53, -2**53 - 1, 2**63 - 1, 2**63, -2**63, 2**64, 10**15, 10**16, 10**18]
for a in edge:
    print([a + b for b in (-1, 0, 1)], a * 2, a * a, -a, abs(a), a // 2, a % 7, a >> 1, a << 1, a & 0xFF, a ^ 1, ~a, str(a), hash(a), a == float(a), a in edge)
print(sum(edge), max(edge), min(edge), sorted(edge) == sorted(edge, key=float), sorted(edge, key=abs)[:5], [b - a for a, b in zip(edge, edge[1:])])
