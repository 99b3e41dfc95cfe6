# expect: raised TypeError
class A: pass
x = 1
x.__class__ = A
