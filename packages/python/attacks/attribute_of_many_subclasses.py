# expect: exhausted
class A: pass
kept = [type("B", (A,), {}) for _ in range(20000)]
n = 0
while True:
    A.x = n
    n += 1
