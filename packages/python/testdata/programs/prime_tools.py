from itertools import count, takewhile, islice
from math import isqrt, prod
from collections import Counter


def sieve(limit):
    flags = bytearray([1]) * (limit + 1)
    flags[0:2] = b"\0\0"
    for i in range(2, isqrt(limit) + 1):
        if flags[i]:
            flags[i * i::i] = bytes(len(range(i * i, limit + 1, i)))
    return [i for i, f in enumerate(flags) if f]


def primes():
    """Endless incremental sieve."""
    composites = {}
    for n in count(2):
        if n not in composites:
            yield n
            composites[n * n] = [n]
        else:
            for p in composites.pop(n):
                composites.setdefault(n + p, []).append(p)


def factor(n):
    out = Counter()
    d = 2
    while d * d <= n:
        while n % d == 0:
            out[d] += 1
            n //= d
        d += 1 if d == 2 else 2
    if n > 1:
        out[n] += 1
    return out


def is_prime(n):
    """Deterministic Miller-Rabin for 64 bit numbers."""
    if n < 2:
        return False
    small = (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37)
    for p in small:
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in small:
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


def divisors(n):
    out = [1]
    for p, e in factor(n).items():
        out = [d * p ** k for d in out for k in range(e + 1)]
    return sorted(out)


def totient(n):
    return prod((p - 1) * p ** (e - 1) for p, e in factor(n).items())


def pretty(n):
    return " × ".join(f"{p}^{e}" if e > 1 else str(p) for p, e in sorted(factor(n).items())) or "1"


s = sieve(1000)
print(len(s), s[:10], s[-3:], list(islice(primes(), 15)), list(takewhile(lambda p: p < 1000, primes())) == s)
for n in (1, 2, 60, 97, 1001, 2**16, 360360, 999983, 600851475143):
    print(f"{n:>14} = {pretty(n)}")
print([n for n in range(60) if is_prime(n)] == [p for p in s if p < 60], is_prime(2**61 - 1), is_prime(2**61 + 1), is_prime(10**18 + 9), is_prime(561), is_prime(3215031751))
print(divisors(360), totient(36), totient(97), [n for n in range(1, 500) if sum(divisors(n)) == 2 * n])
twins = [(a, b) for a, b in zip(s, s[1:]) if b - a == 2]
print(len(twins), twins[-1], max(b - a for a, b in zip(s, s[1:])), [p for p in s if str(p) == str(p)[::-1]][-4:])
print(next(n for n in count(4, 2) if len([p for p in s if p <= n // 2 and is_prime(n - p)]) > 10), pow(3, 10**9, 10**9 + 7))
