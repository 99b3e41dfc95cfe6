# expect: exhausted
class A:
    def __lt__(self,o): return True
sorted([A() for i in range(4 * 10**6)])
