# expect: exhausted
class A: pass
while True:
    class A(A): pass
