class Animal:
    """An animal."""
    count = 0
    sounds = []

    def __init__(self, name):
        self.name = name
        Animal.count += 1

    def speak(self):
        return f"{self.name} makes {self.sound()}"

    def sound(self):
        return "a noise"

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r})"


class Dog(Animal):
    def __init__(self, name, breed="mutt"):
        super().__init__(name)
        self.breed = breed

    def sound(self):
        return "woof, not " + super().sound()


a, d = Animal("generic"), Dog("rex")
print(a.speak(), "|", d.speak(), Animal.count, Dog.count, [a, d])
d.count = 100
print(d.count, Dog.count, d.__dict__)
Dog.sounds.append("w")
print(Animal.sounds, "sounds" in Dog.__dict__)
print(isinstance(d, Animal), issubclass(Dog, Animal), issubclass(Dog, (int, Animal)), isinstance(a, Dog), isinstance(1, (str, (int, float))))
print(Animal.__doc__, Dog.__doc__, Dog.__name__, Dog.__qualname__, Dog.__module__, Dog.__bases__ == (Animal,), Dog.__mro__)
print(Dog.speak is Animal.speak, d.speak.__self__ is d, d.speak.__func__ is Animal.speak, Animal.speak(d))
method = d.speak
d.name = "max"
print(method())
for expr, run in (
    ('d.missing', lambda: d.missing),
    ('Dog.missing', lambda: Dog.missing),
    ('d.name.missing', lambda: d.name.missing),
    ('None.x', lambda: None.x),
    ('(5).x', lambda: (5).x),
    ('print.x', lambda: print.x),
    ('super().x', lambda: super().x),
    ('d()', lambda: d()),
    ('Dog.sound()', lambda: Dog.sound()),
    ('a.speak(1)', lambda: a.speak(1)),
    ('object().x', lambda: object().x),
    ("setattr(object(), 'x', 1)", lambda: setattr(object(), 'x', 1)),
    ("setattr(1, 'x', 1)", lambda: setattr(1, 'x', 1)),
    ('issubclass(1, int)', lambda: issubclass(1, int)),
    ('isinstance(1, 1)', lambda: isinstance(1, 1)),
    ("delattr(d, 'zzz')", lambda: delattr(d, 'zzz')),
    ("getattr(d, 'zzz', 'default')", lambda: getattr(d, 'zzz', 'default')),
    ("getattr(d, 'na' + 'me')", lambda: getattr(d, 'na' + 'me')),
    ("hasattr(d, 'breed')", lambda: hasattr(d, 'breed')),
    ('vars(d)', lambda: vars(d)),
    ('getattr(d, 5)', lambda: getattr(d, 5)),
    ('type.x', lambda: type.x),
):
    try:
        print(expr, "=", run())
    except Exception as e:
        print(expr, "!", type(e).__name__, e)


def late(self):
    return "late " + self.name


Animal.late = late
print(d.late(), a.late.__name__)
d.late = lambda: "on the instance"
print(d.late())
del d.late
print(d.late())
Empty = type("Empty", (Animal,), {"extra": 5, "sound": lambda self: "silence"})
print(Empty("e").speak(), Empty.extra, Empty)


class Outer:
    class Inner:
        def m(self):
            return Outer.Inner.__qualname__, self.m.__qualname__


print(Outer.Inner().m(), Outer.Inner)
