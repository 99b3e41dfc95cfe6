# The same numbers as CPython for the same seed, over longer runs.
import random

for seed in (0, 1, 42, 123456789, 2**64 + 1, "seed", 3.5):
    r = random.Random(seed)
    print(repr(seed), [r.random() for _ in range(4)], [r.randint(1, 100) for _ in range(8)], [r.getrandbits(k) for k in (1, 8, 31, 32, 33, 64, 65)])
r = random.Random(7)
print([r.randrange(n) for n in (1, 2, 3, 5, 10, 100, 1000, 10**6, 2**31, 2**32, 2**33, 2**53, 10**20)])
print([r.uniform(a, b) for a, b in ((0, 1), (-5, 5), (10, 1), (0, 0))], [r.triangular(), r.triangular(1, 2), r.triangular(0, 10, 9)])
for k in (1, 2, 5, 10, 20, 21, 22, 30):
    print(k, r.sample(range(40), k))
deck = [f"{v}{s}" for s in "SHDC" for v in "A23456789TJQK"]
r.shuffle(deck)
print(deck[:13], r.sample(deck, 5), r.choice(deck), r.choices(deck, k=3))
print([round(x, 12) for x in (r.gauss(0, 1), r.gauss(5, 2), r.gauss(), r.normalvariate(0, 1), r.normalvariate(), r.expovariate(2), r.expovariate(), r.betavariate(1, 3), r.gammavariate(0.5, 2), r.gammavariate(1, 2), r.gammavariate(9, 0.5), r.lognormvariate(0, 0.5), r.vonmisesvariate(1, 2), r.vonmisesvariate(0, 0), r.paretovariate(2), r.weibullvariate(2, 3))])
print([r.binomialvariate(n, p) for n, p in ((1, 0.5), (10, 0.2), (100, 0.5), (1000, 0.01), (5, 0), (5, 1))], r.randbytes(8).hex(), r.choices(range(5), weights=[1, 0, 3, 0, 1], k=12), r.choices("ab", cum_weights=[9, 10], k=8))
state = r.getstate()
a = [r.random() for _ in range(700)]
r.setstate(state)
b = [r.random() for _ in range(700)]
print(a == b, a[-1], sum(a))
random.seed(5)
x = [random.random() for _ in range(3)]
random.seed(5)
print(x == [random.random() for _ in range(3)], x)
random.seed("abc", version=2)
print(random.random())
random.seed(b"abc")
print(random.random())
random.seed(-7)
print(random.random() == random.Random(7).random())
class Fixed(random.Random):
    def random(self):
        return 0.25
f = Fixed()
print(f.random(), f.uniform(0, 8), f.choice("abcd"), f.randrange(100), f.sample(range(10), 3))
r = random.Random(99)
counts = [0] * 6
for _ in range(3000):
    counts[r.randrange(6)] += 1
print(counts, sum(r.random() < 0.3 for _ in range(1000)), sorted(r.sample(range(1, 50), 6)))
