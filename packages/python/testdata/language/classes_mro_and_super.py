class A:
    def who(self):
        return ["A"]


class B(A):
    def who(self):
        return ["B"] + super().who()


class C(A):
    def who(self):
        return ["C"] + super(C, self).who()


class D(B, C):
    def who(self):
        return ["D"] + super().who()


print(D().who(), [k.__name__ for k in D.__mro__], [k.__name__ for k in D.mro()])
print(super(B, D()).who(), super(D, D()).who())
for bases in ((A, B), (B, A), (B, C, A), (A, A), (object, A), (A, object), (bool,), (int, str), (type(None),), (type(lambda: 0),), (5,)):
    try:
        print([k.__name__ for k in type("X", bases, {}).__mro__])
    except TypeError as e:
        print(str(e).replace("\n", "|"))


class Base:
    @classmethod
    def make(cls, *args):
        return f"{cls.__name__}{args}"

    @staticmethod
    def helper():
        return "base helper"

    @property
    def value(self):
        return 10


class Derived(Base):
    @classmethod
    def make(cls, *args):
        return "derived " + super().make(*args)

    @staticmethod
    def helper():
        return "derived " + super(Derived, Derived).helper()

    @property
    def value(self):
        return super().value + 1

    def in_comprehension(self):
        parent = super()
        return [parent.value for _ in range(2)]

    def wrong(self):
        return super().nothing


print(Derived.make(1), Derived().make(2), Derived.helper(), Derived().value, Derived().in_comprehension())
for f in (lambda: Derived().wrong(), lambda: super().x, lambda: super(A, 5).who(), lambda: super(5, A), lambda: super(D, A()).who()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Mixin:
    def __init__(self, **kw):
        print("Mixin", kw)
        super().__init__(**kw)


class Core:
    def __init__(self, x=0):
        print("Core", x)


class Both(Mixin, Core):
    def __init__(self, **kw):
        print("Both", kw)
        super().__init__(**kw)
        print(__class__ is Both)


Both(x=3)
try:
    Mixin(x=3)
except TypeError as e:
    print(e)
