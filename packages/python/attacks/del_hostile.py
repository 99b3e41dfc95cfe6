# expect: ended on
class A:
    def __del__(self): raise SystemExit(3)
a = A()
a = None
print("on")
