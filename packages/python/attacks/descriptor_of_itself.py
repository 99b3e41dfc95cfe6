# expect: ended D {'constructor': 5}
class D:
    def __get__(self, o, t): return self
    def __set__(self, o, v): o.__dict__["constructor"] = v
class A:
    constructor = D()
a = A()
a.constructor = 5
print(type(a.constructor).__name__, a.__dict__)
