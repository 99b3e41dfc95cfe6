# expect: raised KeyError
class D:
    def __set_name__(self, o, n): raise KeyError(n)
class A:
    constructor = D()
