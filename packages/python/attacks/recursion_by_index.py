# expect: raised RecursionError
class A:
    def __index__(self): return [1][self]
[1][A()]
