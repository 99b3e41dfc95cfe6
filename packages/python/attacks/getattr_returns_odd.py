# expect: ended object of type 'A' has no len()
class A:
    def __getattr__(self, n): return lambda *a, **k: n
try:
    print(len(A()))
except TypeError as e:
    print(e)
