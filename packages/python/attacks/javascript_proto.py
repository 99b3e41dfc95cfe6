# expect: raised AttributeError
class A: pass
A().__proto__
