# expect: raised RecursionError
class M(type):
    def __call__(c,*a): return c()
class A(metaclass=M): pass
A()
