# A class attribute of a subclass hides the slot of the same name; the instance keeps its value in its dictionary.
class A:
    __slots__ = ("x",)

    def __init__(self):
        self.x = 1


class B(A):
    x = 5


b = B()
print(b.x, b.__dict__)
del b.x
print(b.x)
B.x = 6
print(b.x)
try:
    print(super(B, b).x)
except AttributeError as e:
    print(e)


class C(A):
    __slots__ = ()
    x = 7


try:
    C()
except AttributeError as e:
    print(e)


class E(A):
    __slots__ = ("x",)


e = E()
print(e.x)
