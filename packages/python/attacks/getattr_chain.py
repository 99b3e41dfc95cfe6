# expect: ended A
class A:
    def __getattr__(self, n): return A()
a = A()
print(type(a.constructor.prototype.toString.call).__name__)
