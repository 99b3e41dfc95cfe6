# expect: ended x x A False
class A:
    def __getattribute__(self, n): return "x"
a = A()
print(a.__class__, a.__dict__, type(a).__name__, isinstance(a, str))
