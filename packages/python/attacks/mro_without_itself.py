# expect: ended AttributeError
class M(type):
    def mro(cls):
        return []
try:
    class A(metaclass=M): pass
    print(A().x)
except (TypeError, AttributeError) as e:
    print(type(e).__name__)
