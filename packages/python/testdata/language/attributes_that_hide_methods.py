# An object's attribute under a method's name once did not hide the method; a class body's own name once came from the function around.
class D:
    def hello(self):
        return "class"

    @staticmethod
    def st():
        return "static"

    @classmethod
    def cm(cls):
        return "cm"


d = D()
d.hello = lambda: "instance"
print(d.hello(), list(d.__dict__))
d.st = lambda: "instance"
print(d.st(), D.st())
d.cm = lambda: "instance"
print(d.cm(), D.cm())
del d.st
del d.hello
print(d.st(), d.hello())


class E(D):
    def __init__(self):
        self.hello = lambda: "from init"


print(E().hello(), E().cm(), list(vars(E())))


def late(self):
    return "late"


D.late = late
print(d.late())
d.late = lambda: "own"
print(d.late())


x = "module"


def f():
    x = "function"

    class A:
        print(x)

        def g(self):
            return x

    class B:
        print(x)
        x = "class"
        print(x)

    return A().g()


print(f())
nan = float("nan")
print([nan].index(nan), nan in [nan], (nan,) == (nan,), [nan] == [nan], nan == nan)
