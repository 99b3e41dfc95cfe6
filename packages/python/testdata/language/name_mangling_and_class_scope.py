class Account:
    __rate = 0.05
    __slots_like = ("a",)

    def __init__(self):
        self.__balance = 100
        self._protected = 1
        self.__dunder__ = 2

    def __secret(self):
        return "secret of Account"

    def reveal(self):
        return self.__secret(), self.__balance, Account.__rate

    def set(self, other):
        other.__stolen = 5
        __local = 3
        return __local, [k for k in vars(other)]


class Child(Account):
    def __init__(self):
        super().__init__()
        self.__balance = 7

    def __secret(self):
        return "secret of Child"


a, c = Account(), Child()
print(sorted(vars(a)), sorted(vars(c)), a.reveal(), c.reveal(), c._Child__secret(), [n for n in dir(Child) if "__secret" in n])
for f in (lambda: a.__balance, lambda: a.__secret(), lambda: Account.__rate):
    try:
        f()
    except AttributeError as e:
        print(e)


class Other: ...


o = Other()
print(a.set(o), o._Account__stolen, getattr(a, "_Account__balance"), hasattr(a, "__balance"))
x = "module"


class Scope:
    x = "class"
    y = x
    z = [x for _ in range(1)]
    w = [i for i in x]

    def method(self):
        return x, self.x

    class Nested:
        seen = x

    lam = lambda: x
    x = x + " changed"
    for i in range(3):
        squares = i * i
    if i:
        def conditional(self): return "defined in if"
    del w
    try:
        1 / 0
    except ZeroDivisionError:
        handled = True
    locals_here = sorted(k for k in locals() if not k.startswith("_"))


s = Scope()
print(s.method(), Scope.y, Scope.z, Scope.Nested.seen, Scope.lam(), Scope.x, Scope.squares, Scope.i, s.conditional(), hasattr(Scope, "w"), Scope.handled, Scope.locals_here)


def outer():
    x = "outer"

    class Inner:
        y = x
        x = "inner"
        z = x

        def get(self):
            return x
    return Inner.y if hasattr(Inner, "y") else None, Inner.z, Inner().get()


try:
    print(outer())
except (NameError, UnboundLocalError) as e:
    print(type(e).__name__, e)


class Counter:
    total = 0
    items = []

    def add(self, n):
        self.total += n
        self.items += [n]
        return self


p, q = Counter().add(1), Counter().add(2)
print(p.total, q.total, Counter.total, p.items is q.items, Counter.items, vars(p))


class Meta:
    __x = 1
    print(sorted(k for k in locals() if "x" in k))


class _Under:
    __y = 2


class __Double:
    def f(self):
        return self.__z if hasattr(self, "_Double__z") else "none"


print(_Under._Under__y, __Double().f(), Meta._Meta__x)
