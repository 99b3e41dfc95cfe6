# expect: ended __proto__ constructor(a=1)
import collections
N = collections.namedtuple("constructor", "a", defaults=[1], module="__proto__")
print(N.__module__, N())
