class Typed:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = "_" + name

    def __get__(self, obj, owner=None):
        if obj is None:
            return f"<Typed {self.kind.__name__} of {owner.__name__}>"
        return getattr(obj, self.name, None)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name[1:]} wants {self.kind.__name__}, got {type(value).__name__}")
        setattr(obj, self.name, value)

    def __delete__(self, obj):
        print("delete", self.name)
        delattr(obj, self.name)


class Person:
    name = Typed(str)
    age = Typed(int)

    def __init__(self, name, age):
        self.name, self.age = name, age


p = Person("Ann", 30)
print(p.name, p.age, Person.name, vars(p))
try:
    p.age = "old"
except TypeError as e:
    print(e)
del p.age
print(p.age)
try:
    del p.age
except AttributeError as e:
    print(e)


class NonData:
    def __get__(self, obj, owner):
        return "from descriptor"


class Data(NonData):
    def __set__(self, obj, value):
        obj.__dict__["stored"] = value


class Holder:
    soft = NonData()
    hard = Data()


h = Holder()
print(h.soft, h.hard)
h.__dict__.update(soft="instance", hard="instance")
print(h.soft, h.hard)
h.hard = 5
print(h.__dict__)
h.soft = "set"
print(h.soft)
Holder.hard = "class attribute replaced"
print(h.hard)


class Lazy:
    def __init__(self, f):
        self.f = f

    def __get__(self, obj, owner):
        if obj is None:
            return self
        print("computing")
        value = obj.__dict__[self.f.__name__] = self.f(obj)
        return value


class Circle:
    r = 2

    @Lazy
    def area(self):
        return 3 * self.r ** 2


c = Circle()
print(c.area, c.area)
f = Person.__init__
print(f.__get__(p, Person).__name__, type(f.__get__(p)).__name__)
print(type(Circle.__dict__["area"]).__name__, (lambda self: self.r).__get__(c)())
