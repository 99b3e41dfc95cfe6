def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def is_probable_prime(n):
    if n % 2 == 0:
        return n == 2
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for a in (2, 3, 5, 7, 11, 13, 17):
        if a % n == 0:
            continue
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


print(sum(1 for n in range(10**18 + 1, 10**18 + 8001, 2) if is_probable_prime(n)))
print(sum(gcd(a * 987654321987654321, 123456789123456789 + a) for a in range(1, 6_000)))


def fib(n):
    a, b = 0, 1
    for bit in bin(n)[2:]:
        a, b = a * (2 * b - a), a * a + b * b
        if bit == "1":
            a, b = b, a + b
    return a


h = 0
for c in "the quick brown fox" * 3000:
    h = (h * 1099511628211 ^ ord(c)) % 2**64
print(fib(100_000) % 10**20, h, 3**20_000 // 7**5_000 % 10**9, (1 << 4000) - 1 & 0xFFFF)
