# expect: raised TypeError
class A: x = 1
A.__dict__["x"] = 2
