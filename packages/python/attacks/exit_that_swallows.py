# expect: exhausted
class C:
    def __enter__(self): return self
    def __exit__(self,*a): return True
while True:
    with C():
        while True: pass
