# expect: raised ValueError
a, b = ValueError("a"), ValueError("b")
a.__cause__ = b
b.__cause__ = a
a.__context__ = b
raise a
