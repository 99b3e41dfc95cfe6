# expect: ended
class A: pass
a = A()
for _ in range(2 * 10**5):
    b = A()
    b.a = a
    a = b
del a
