# expect: ended (<class '__main__.A'>, <class 'object'>)
class M(type):
    def mro(cls):
        return [cls, int, object, 5]
try:
    class A(metaclass=M): pass
    print(A.__mro__)
except TypeError as e:
    print("TypeError")
