# expect: exhausted
import itertools
sum(1 for _ in itertools.product(range(10**3), repeat=6))
