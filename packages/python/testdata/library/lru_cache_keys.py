from functools import lru_cache
class K:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return isinstance(o, K) and s.v == o.v
    def __hash__(s): return hash(s.v)
n = 0
@lru_cache(maxsize=2)
def f(a, b=0):
    global n; n += 1
    return n
print(f(K(1)), f(K(1)), f(K(2), 1), f(K(1), 0), f(K(3)), f(K(1)), f(1.0), f(1), f(True), f(K(3)), f.cache_info())
f.cache_clear(); print(f(K(1)), f.cache_info())
@lru_cache(maxsize=0)
def z(a): return a
print(z(K(1)).v, z(2), z.cache_info())
@lru_cache(maxsize=3)
def g(*a, **k): return (a, k)
print(g(1, 2), g((1, 2)), g(1, x=2), g(1, ('x', 2)), g(), g(()), g(frozenset([1])), g(frozenset([1])), g.cache_info())
