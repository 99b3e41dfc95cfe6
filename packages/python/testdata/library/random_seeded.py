import random

random.seed(42)
print(random.random(), random.random(), random.randint(1, 6), random.randint(-10, 10), random.randrange(10), random.randrange(0, 100, 5), random.uniform(1, 10), random.choice("abcdef"), random.getrandbits(16), random.getrandbits(100))
l = list(range(10))
random.shuffle(l)
print(l, random.sample(range(100), 5), random.sample("abcdefgh", 3), random.choices("abc", k=5), random.choices([1, 2, 3], weights=[10, 1, 1], k=6), random.choices("xy", cum_weights=[1, 4], k=4))
print(random.gauss(0, 1), random.gauss(0, 1), random.normalvariate(5, 2), random.expovariate(1.5), random.triangular(0, 10, 3), random.betavariate(2, 3), random.gammavariate(2, 1), random.lognormvariate(0, 1), random.vonmisesvariate(0, 4), random.paretovariate(3), random.weibullvariate(1, 1.5))
r1, r2 = random.Random(7), random.Random(7)
print([r1.randint(0, 9) for _ in range(8)] == [r2.randint(0, 9) for _ in range(8)], r1.random())
for seed in (0, 1, -1, 2**40, 1.5, "text", b"bytes", bytearray(b"x"), True, 10**30):
    print(repr(seed), random.Random(seed).random(), random.Random(seed).randrange(1000))
r = random.Random(1)
state = r.getstate()
a = [r.random() for _ in range(3)]
r.setstate(state)
print(a == [r.random() for _ in range(3)], state[0], len(state[1]))
print(r.randbytes(5), r.binomialvariate(10, 0.3), r.sample([1, 2, 3], counts=[2, 1, 1], k=3), r.randrange(2**70), r.randint(5, 5), r.choice([3]), r.sample(range(10**9), 3), r.sample(list(range(30)), 25)[:5])


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: random.choice([]))
attempt(lambda: random.randint(5, 1))
attempt(lambda: random.randrange(0))
attempt(lambda: random.randrange(1.5))
attempt(lambda: random.sample([1], 2))
attempt(lambda: random.sample({1, 2}, 1))
attempt(lambda: random.choices([], k=1))
attempt(lambda: random.choices([1, 2], weights=[1]))
attempt(lambda: random.choices([1, 2], weights=[0, 0]))
attempt(lambda: random.getrandbits(-1))
attempt(lambda: random.shuffle((1, 2)))
attempt(lambda: random.seed([1]))
attempt(lambda: random.sample([1, 2], -1))
attempt(lambda: random.randrange(1, 5, 0))
attempt(lambda: random.choice({1: 2}))
attempt(lambda: random.Random(3).choices(["a", "b"], [1, 2], k=2))
