from abc import ABC, abstractmethod, ABCMeta
from collections.abc import Sized, Iterable, Mapping, Sequence, Hashable, Callable


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    @property
    @abstractmethod
    def name(self): ...

    def describe(self):
        return f"{self.name} with area {self.area()}"


class Half(Shape):
    def area(self):
        return 1


class Square(Half):
    name = "square"

    def __init__(self, s):
        self.s = s

    def area(self):
        return super().area() * self.s ** 2


for c in (Shape, Half):
    try:
        c()
    except TypeError as e:
        print(e)
print(Square(3).describe(), sorted(Shape.__abstractmethods__), Half.__abstractmethods__, Square.__abstractmethods__)


class OneAbstract(metaclass=ABCMeta):
    @staticmethod
    @abstractmethod
    def s(): ...

    @classmethod
    @abstractmethod
    def c(cls):
        return "base c"


class Concrete(OneAbstract):
    @staticmethod
    def s():
        return "s"

    @classmethod
    def c(cls):
        return "sub " + super().c()


print(Concrete.s(), Concrete().c())


class Drawable(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return True if any("draw" in k.__dict__ for k in other.__mro__) else NotImplemented


class Duck:
    def draw(self): ...


class Registered: ...


Drawable.register(Registered)
print(issubclass(Duck, Drawable), isinstance(Duck(), Drawable), issubclass(int, Drawable), isinstance(Registered(), Drawable), Drawable in Registered.__mro__)


class Len:
    def __len__(self):
        return 1


print(isinstance(Len(), Sized), isinstance([], Iterable), isinstance({}, Mapping), isinstance((), Sequence), isinstance({}, Sequence), isinstance([], Hashable), isinstance("", Hashable), isinstance(len, Callable), isinstance(5, Iterable), isinstance("", Sequence), isinstance(set(), Sequence))


class MyMap(Mapping):
    def __init__(self, **kw):
        self.d = kw

    def __getitem__(self, k):
        return self.d[k]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


m = MyMap(a=1, b=2)
print(m.get("a"), m.get("z", 0), "b" in m, list(m.items()), m == {"a": 1, "b": 2}, dict(m), list(m.keys()), m != MyMap(a=1))


class MySeq(Sequence):
    def __init__(self, *v):
        self.v = v

    def __getitem__(self, i):
        return self.v[i]

    def __len__(self):
        return len(self.v)


s = MySeq(3, 1, 2, 1)
print(list(s), s.index(1), s.count(1), 2 in s, list(reversed(s)), sorted(s))
try:
    s.index(9)
except ValueError as e:
    print("ValueError", e)
try:
    class Missing(Mapping):
        pass
    Missing()
except TypeError as e:
    print(e)
