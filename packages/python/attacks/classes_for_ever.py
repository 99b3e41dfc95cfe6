# expect: exhausted
while True:
    class A: pass
