# expect: ended 1 no
class A:
    __slots__ = ("constructor", "toString", "then", "hasOwnProperty")
a = A()
a.constructor = 1
try:
    a.valueOf = 2
except AttributeError as e:
    print(a.constructor, "no")
