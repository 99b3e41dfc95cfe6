# expect: ended
import sys
try:
    sys.unraisablehook = lambda *a: print("caught")
except BaseException:
    pass
class A:
    def __del__(self): 1 / 0
A()
