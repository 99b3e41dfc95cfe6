# expect: ended done
class A:
    def toJSON(self): return 1
    def valueOf(self): return 1
    def toString(self): return "x"
a = A()
try:
    a + 1
except TypeError:
    print("done")
