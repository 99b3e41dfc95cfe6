# expect: ended
class A(type((lambda: (yield))())): pass
