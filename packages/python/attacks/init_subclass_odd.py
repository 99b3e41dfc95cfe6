# expect: ended ['constructor', 'then']
class A:
    def __init_subclass__(cls, **k): cls.k = sorted(k)
class B(A, constructor=1, then=2): pass
print(B.k)
