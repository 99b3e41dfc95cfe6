ns = {}
exec('''
class A:
    def f(self): return "A"
class B(A):
    def f(self): return super().f() + "B"
    def g(self): return __class__.__name__
''', ns)
print(ns["B"]().f(), ns["B"]().g())
