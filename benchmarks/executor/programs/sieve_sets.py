def primes_below(n):
    composite = set()
    for i in range(2, n):
        if i not in composite:
            yield i
            composite.update(range(i * i, n, i))


def is_prime(n, known):
    for p in known:
        if p * p > n:
            return True
        if n % p == 0:
            return False
    return True


print(sum(primes_below(300_000)))
known = []
for n in range(2, 30_000):
    if is_prime(n, known):
        known.append(n)
print(len(known), known[-1])
