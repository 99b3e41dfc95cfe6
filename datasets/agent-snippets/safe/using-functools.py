from functools import lru_cache, reduce, partial
@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), reduce(lambda a, b: a * b, range(1, 6)), partial(int, base=2)("101"))
