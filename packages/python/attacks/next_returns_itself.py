# expect: ended 3 1
class A:
    n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration(self)
        return self
print(len(list(A())), next(iter(A())).n)
