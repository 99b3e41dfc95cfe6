class P:
    def __init__(self, m): print("P", m)
class Q(P):
    def __init__(self): P.__init__(self, 1)
Q()
class R(list):
    def __init__(self, m): print("R", m)
class S(R):
    def __init__(self): R.__init__(self, 2); list.__init__(self, [1]); print(self)
S()
class D(dict):
    def __init__(self, *a, **k):
        dict.__init__(self, *a, **k)
print(D(a=1))
class P:
    def __init__(self, m): self.m = m
    def __repr__(self): return "P!"
    def __eq__(self, o): return "eq"
    def __call__(self, x): return x * 2
    def __or__(self, o): return "or"
    def mro(self): return "mine"
    def __setattr__(self, k, v): object.__setattr__(self, k, v)
    def __instancecheck__(self, x): return "no"
    def __subclasses__(self): return "subs"
p = P(1)
print(P.__repr__(p), P.__eq__(p, 1), P.__call__(p, 4), P.__or__(p, 1), P.mro(p), P.__init__(p, 5), p.m, P.__setattr__(p, "z", 1), p.z, P.__instancecheck__(p, 1), P.__subclasses__(p))
print(object.__repr__(p)[:20], int.__add__(1, 2), str.__eq__("a", "a"), object.__eq__(p, p), list.__init__([], [1]), int.mro(), type.mro(int), type.__call__(int, "5"), dict.__repr__({}), int.__or__(1, 2), int.__init__(5), bool.__init__(True))
class M(type):
    def __call__(cls, *a): return type.__call__(cls, *a)
    def __init__(cls, n, b, d): type.__init__(cls, n, b, d); super().__init__(n, b, d); cls.tag = n
class X(metaclass=M): pass
print(X().__class__, X.tag)
