# expect: raised TypeError
class A(type(lambda: 0)): pass
