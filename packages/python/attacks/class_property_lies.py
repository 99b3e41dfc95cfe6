# expect: ended TypeError
class A:
    @property
    def __class__(self): return str
try:
    print(isinstance(A(), str), "".join([A()]))
except TypeError as e:
    print("TypeError")
