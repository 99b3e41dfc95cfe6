# expect: raised RecursionError
class D:
    def __get__(self, obj, owner): return owner.x
class A:
    x = D()
A.x
