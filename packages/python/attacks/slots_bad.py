# expect: raised TypeError
class A:
    __slots__ = ("a b", "$x", "1")
