# expect: exhausted
from functools import lru_cache
@lru_cache(maxsize=None)
def f(n): return [n] * 100
n = 0
while True:
    n += 1
    f(n)
