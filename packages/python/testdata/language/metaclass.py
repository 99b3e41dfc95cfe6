class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, [b.__name__ for b in bases], kw)
        return {"injected": "by prepare"}

    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")))
        ns["added"] = lambda self: f"added to {name}"
        return super().__new__(mcs, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)

    def __call__(cls, *args, **kw):
        print("call", cls.__name__, args)
        obj = super().__call__(*args, **kw)
        obj.tagged = True
        return obj

    def __len__(cls):
        return 3

    def __iter__(cls):
        return iter("xyz")

    def __contains__(cls, x):
        return x == "in"

    def __getitem__(cls, k):
        return f"{cls.__name__}[{k}]"

    def __repr__(cls):
        return f"<Meta {cls.__name__}>"

    def __instancecheck__(cls, obj):
        return obj == "pretend" or super().__instancecheck__(obj)

    def __subclasscheck__(cls, sub):
        return sub is int or super().__subclasscheck__(sub)

    def meta_method(cls):
        return "meta method of " + cls.__name__


class A(metaclass=Meta, option=1):
    x = injected

    def __init__(self, v=None):
        print("A.__init__", v)


class B(A, other="z"):
    pass


a = A(5)
print(a.tagged, a.added(), A.x, len(A), list(A), "in" in A, A["k"], A, type(B), B.meta_method())
print(isinstance("pretend", A), isinstance(5, A), isinstance(a, A), issubclass(int, A), issubclass(B, A), issubclass(str, A))
try:
    a.meta_method()
except AttributeError as e:
    print(e)


class Singleton(type):
    _instances = {}

    def __call__(cls, *args):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*args)
        return cls._instances[cls]


class Config(metaclass=Singleton):
    def __init__(self, v):
        self.v = v


print(Config(1) is Config(2), Config(3).v)


class Other(type): ...


try:
    class Conflict(A, metaclass=Other): ...
except TypeError as e:
    print(e)
try:
    class NotMeta(metaclass=5): ...
except TypeError as e:
    print(e)
def make(name, bases, ns):
    return (name, bases, sorted(k for k in ns if k[0] != "_"))
class Fake(metaclass=make):
    b = 1
    a = 2
print(Fake)
