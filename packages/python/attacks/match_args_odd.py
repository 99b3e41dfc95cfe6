# expect: raised TypeError
class A: __match_args__ = 5
match A():
    case A(1): pass
