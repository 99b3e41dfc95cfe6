# expect: ended 1 False
class D(dict):
    def __setitem__(self, k, v):
        super().__setitem__("__proto__" if k == "x" else k, v)
class M(type):
    @classmethod
    def __prepare__(m, n, b): return D()
class A(metaclass=M):
    x = 1
print(A.__dict__.get("__proto__"), hasattr(A, "x"))
