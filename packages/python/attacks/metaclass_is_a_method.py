# expect: ended TypeError
try:
    class A(metaclass="".join): pass
    print(A)
except TypeError as e:
    print("TypeError")
