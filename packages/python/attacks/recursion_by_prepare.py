# expect: raised RecursionError
class M(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        class X(metaclass=M): pass
        return {}
class A(metaclass=M): pass
