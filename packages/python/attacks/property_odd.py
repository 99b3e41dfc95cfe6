# expect: ended TypeError
class A:
    x = property("".join, print)
try:
    A().x
except TypeError:
    print("TypeError")
