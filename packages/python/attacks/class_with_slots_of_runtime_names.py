# expect: ended 1
class A:
    __slots__ = ("a", "c", "n")
x = A()
x.a = 1
print(x.a)
