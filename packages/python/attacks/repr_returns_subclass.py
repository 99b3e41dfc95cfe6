# expect: ended shown [shown]
class S(str):
    def __repr__(self): return "hidden"
class A:
    def __repr__(self): return S("shown")
print(repr(A()), [A()])
