# expect: raised TypeError
import math
class A(type(math)):
    def __getattr__(self, n): return n
print(A("x").constructor)
