# expect: ended A
class A: pass
class B: pass
class C(A): pass
try:
    C.__bases__ = (B,)
    print(C.__mro__[1].__name__)
except (TypeError, AttributeError) as e:
    print(type(e).__name__)
