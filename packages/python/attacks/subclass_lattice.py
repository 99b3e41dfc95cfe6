# expect: exhausted
class A: pass
class B: pass
first = A
for n in range(60):
    A, B = type("A", (A, B), {}), type("B", (A, B), {})
first.x = 1
