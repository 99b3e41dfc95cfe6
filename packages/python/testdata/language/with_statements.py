class Manager:
    def __init__(self, name, swallow=False, fail_exit=False):
        self.name, self.swallow, self.fail_exit = name, swallow, fail_exit

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is not None)
        if self.fail_exit:
            raise RuntimeError("exit of " + self.name)
        return self.swallow


with Manager("a") as a, Manager("b") as b:
    print(a, b)
with (
    Manager("c", swallow=True) as c,
    Manager("d"),
):
    raise ValueError("inside")
print("after", c)
try:
    with Manager("e"), Manager("f", fail_exit=True):
        raise KeyError("k")
except RuntimeError as e:
    print(e, repr(e.__context__))


def returning():
    with Manager("g"):
        return "value"


print(returning())
for i in range(3):
    with Manager(f"h{i}"):
        if i == 0:
            continue
        break
with Manager("i") as (x, ):
    print(x)
holder = {}
with Manager("j") as holder["k"]:
    pass
print(holder)
try:
    with Manager("kk") as (p, q, r):
        pass
except ValueError as e:
    print(e)


class NoExit:
    def __enter__(self):
        return 1


class NoEnter:
    def __exit__(self, *a):
        return None


for bad in (NoExit(), NoEnter(), 5):
    try:
        with bad:
            print("never")
    except TypeError as e:
        print(e)


class Odd(Manager):
    def __exit__(self, *a):
        return [0]


with Odd("truthy list swallows"):
    raise ValueError("gone")
m = Manager("instance")
m.__exit__ = lambda *a: print("not used")
with m:
    pass
