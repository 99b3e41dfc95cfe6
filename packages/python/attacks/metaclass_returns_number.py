# expect: ended 5
class A(metaclass=lambda n, b, d: 5): pass
print(A)
