# expect: raised RecursionError
class A:
    def __eq__(self, other): return [self] == [A()]
A() == A()
