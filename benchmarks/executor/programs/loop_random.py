def lcg(seed):
    while True:
        seed = (1103515245 * seed + 12345) % (1 << 31)
        yield seed
g = lcg(42)
a = [next(g) for _ in range(300000)]
def xorshift(x):
    x ^= (x << 13) & 0xFFFFFFFFFFFFFFFF
    x ^= x >> 7
    x ^= (x << 17) & 0xFFFFFFFFFFFFFFFF
    return x
x = 88172645463325252
for _ in range(60000):
    x = xorshift(x)
h = 2166136261
for i in range(200000):
    h = ((h ^ (i & 255)) * 16777619) & 0xFFFFFFFF
print(sorted(a)[:2], x, h)
