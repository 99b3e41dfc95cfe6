# expect: raised TypeError
class M(type):
    @classmethod
    def __prepare__(m, n, b): return 5
class A(metaclass=M): pass
