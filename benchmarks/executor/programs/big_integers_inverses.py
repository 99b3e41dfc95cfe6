def egcd(a, b):
    if a == 0: return b, 0, 1
    g, y, x = egcd(b % a, a)
    return g, x - (b // a) * y, y
def modinv(a, m):
    g, x, _ = egcd(a, m)
    return x % m
p = 2**127 - 1
s = 0
for i in range(1, 2500): s = (s + modinv(i * 123456789123456789, p)) % p
print(s)
M = 10**9 + 7
fact = [1]
for i in range(1, 100001): fact.append(fact[-1] * i % M)
inv = [pow(x, M - 2, M) for x in fact[:4000]]
print(fact[-1], sum(inv) % M, sum(pow(x, -1, M) for x in range(1, 8000)) % M)
def is_prime(n, ks=(2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37)):
    if n < 2: return False
    for p in ks:
        if n % p == 0: return n == p
    d, r = n - 1, 0
    while d % 2 == 0: d //= 2; r += 1
    for a in ks:
        x = pow(a, d, n)
        if x == 1 or x == n - 1: continue
        for _ in range(r - 1):
            x = x * x % n
            if x == n - 1: break
        else: return False
    return True
print([n for n in range(2**61 - 1, 2**61 + 1500, 2) if is_prime(n)][:3], is_prime(2**521 - 1))
def matpow(n):
    a, b, c, d = 1, 0, 0, 1
    e, f, g, h = 1, 1, 1, 0
    while n:
        if n & 1: a, b, c, d = (a*e + b*g) % M, (a*f + b*h) % M, (c*e + d*g) % M, (c*f + d*h) % M
        e, f, g, h = (e*e + f*g) % M, (e*f + f*h) % M, (g*e + h*g) % M, (g*f + h*h) % M
        n >>= 1
    return b
print(sum(matpow(10**15 + i) for i in range(500)))
