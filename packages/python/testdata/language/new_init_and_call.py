class Tracked:
    def __new__(cls, *args, **kw):
        print("new", cls.__name__, args, kw)
        return super().__new__(cls)

    def __init__(self, *args, **kw):
        print("init", args, kw)


Tracked(1, a=2)


class Other:
    def __new__(cls):
        return "not an instance"

    def __init__(self):
        print("never")


print(Other())


class Upper(str):
    def __new__(cls, text):
        return super().__new__(cls, text.upper())


u = Upper("abc")
print(u, type(u).__name__, u + "d", len(u), u == "ABC", {u: 1}["ABC"])


class Celsius(float):
    def __new__(cls, v):
        return float.__new__(cls, round(v, 1))

    def __repr__(self):
        return f"{float(self)}°"


print(Celsius(20.456), [Celsius(1)], Celsius(1) + 1)


class Pair(tuple):
    def __new__(cls, a, b):
        return tuple.__new__(cls, (a, b))

    first = property(lambda self: self[0])


p = Pair(1, 2)
print(p, p.first, p + (3,), type(p[:]).__name__, p == (1, 2))


class Stack(list):
    def push(self, x):
        self.append(x)
        return self


s = Stack([1]).push(2).push(3)
print(s, s[-1], type(s + [4]).__name__, type(s[:1]).__name__, s == [1, 2, 3], isinstance(s, list))


class Counter:
    def __init__(self):
        self.n = 0

    def __call__(self, by=1):
        self.n += by
        return self.n


c = Counter()
print(c(), c(5), callable(c), callable(Counter), callable(5), [c(i) for i in range(3)])


class BadInit:
    def __init__(self):
        return 5


class NoArgs: ...


class AbstractNew:
    def __new__(cls): return object.__new__(cls, 1)


for f in (BadInit, lambda: NoArgs(1), lambda: NoArgs(a=1), lambda: object(1), AbstractNew, lambda: object.__new__(int), lambda: object.__new__(5),
          lambda: int.__new__(str), lambda: Counter()(1, 2), lambda: Upper(), lambda: Pair(1), lambda: Upper(5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class Multi:
    inst = None
    def __new__(cls, *a):
        if cls.inst is None:
            cls.inst = super().__new__(cls)
        return cls.inst
    def __init__(self, *a):
        self.a = a
print(Multi(1) is Multi(2), Multi(3).a)
