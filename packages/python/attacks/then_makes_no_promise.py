# expect: ended 1
class A:
    def then(self, f): f(2)
x = A()
print(1)
