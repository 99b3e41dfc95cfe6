# expect: ended TypeError type 'function' is not an acceptable base type
class P:
    def __mro_entries__(self, bases):
        return (int, type(lambda: 0))
try:
    class A(P()): pass
    print(A)
except TypeError as e:
    print("TypeError", e)
