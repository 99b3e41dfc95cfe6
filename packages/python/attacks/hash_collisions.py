# expect: exhausted
class A:
    def __hash__(self): return 1
    def __eq__(self,o): return False
d={A():1 for i in range(10**6)}
