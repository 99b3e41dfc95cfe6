# expect: ended
class A(type(print)): pass
