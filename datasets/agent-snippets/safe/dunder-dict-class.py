class A:
    def __init__(self):
        self.x = 1
a = A()
print(a.__dict__, a.__class__.__name__, type(a).__name__, dir(a)[-1])
