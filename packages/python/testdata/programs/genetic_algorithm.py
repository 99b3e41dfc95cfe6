import random
from dataclasses import dataclass
from typing import Callable

TARGET = "hello world"
ALPHABET = "abcdefghijklmnopqrstuvwxyz "


@dataclass(frozen=True)
class Individual:
    genes: str
    fitness: int

    def __lt__(self, other):
        return (self.fitness, self.genes) < (other.fitness, other.genes)


class Evolution:
    def __init__(self, size: int, seed: int, score: Callable[[str], int], length: int, mutation=0.08):
        self.rng = random.Random(seed)
        self.score, self.mutation = score, mutation
        self.population = [self.make("".join(self.rng.choices(ALPHABET, k=length))) for _ in range(size)]
        self.generation = 0

    def make(self, genes: str) -> Individual:
        return Individual(genes, self.score(genes))

    def select(self) -> Individual:
        return max(self.rng.sample(self.population, 4))

    def cross(self, a: Individual, b: Individual) -> str:
        cut = self.rng.randrange(1, len(a.genes))
        return a.genes[:cut] + b.genes[cut:]

    def mutate(self, genes: str) -> str:
        return "".join(self.rng.choice(ALPHABET) if self.rng.random() < self.mutation else g for g in genes)

    def step(self) -> Individual:
        elite = sorted(self.population, reverse=True)[:2]
        children = [self.make(self.mutate(self.cross(self.select(), self.select()))) for _ in range(len(self.population) - 2)]
        self.population = elite + children
        self.generation += 1
        return elite[0]


def closeness(genes: str) -> int:
    return sum(a == b for a, b in zip(genes, TARGET))


def climb(seed, steps=2000):
    rng = random.Random(seed)
    current = [rng.choice(ALPHABET) for _ in TARGET]
    for n in range(steps):
        if "".join(current) == TARGET:
            return n
        i = rng.randrange(len(TARGET))
        old, current[i] = current[i], rng.choice(ALPHABET)
        if closeness(current) < closeness(current[:i] + [old] + current[i + 1:]):
            current[i] = old
    return None


e = Evolution(60, seed=5, score=closeness, length=len(TARGET))
best = max(e.population)
while best.fitness < len(TARGET) and e.generation < 200:
    best = e.step()
    if e.generation % 10 == 1 or best.fitness == len(TARGET):
        mean = sum(i.fitness for i in e.population) / len(e.population)
        print(f"{e.generation:>4} {best.genes!r} {best.fitness:>2} mean {mean:.3f}")
print("found" if best.genes == TARGET else "not found", "after", e.generation)
print([climb(s) for s in range(4)])
rng = random.Random(3)
inside = sum(rng.random() ** 2 + rng.random() ** 2 < 1 for _ in range(5000))
print(4 * inside / 5000, [round(rng.gauss(10, 2), 4) for _ in range(3)], rng.choices("abc", weights=(5, 3, 1), k=10))
walk = [0]
for _ in range(30):
    walk.append(walk[-1] + rng.choice((-1, 1)))
print(walk[-1], min(walk), max(walk), "".join("/" if b > a else "\\" for a, b in zip(walk, walk[1:])))
