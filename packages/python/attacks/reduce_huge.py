# expect: exhausted
from functools import reduce
reduce(lambda a, b: a * b, range(1, 10**7))
