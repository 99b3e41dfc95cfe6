# expect: ended 5 None
class A: pass
a = A()
setattr(a, "n", 5)
setattr(a, "c", None)
print(a.n, a.c)
