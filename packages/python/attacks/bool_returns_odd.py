# expect: raised TypeError
class A:
    def __bool__(self): return "x"
bool(A())
