# expect: exhausted
import functools
functools.reduce(lambda a, b: a + a, range(10**9), "ab")
