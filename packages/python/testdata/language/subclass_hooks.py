class Plugin:
    registry = {}

    def __init_subclass__(cls, /, key=None, **kwargs):
        super().__init_subclass__(**kwargs)
        print("subclass", cls.__name__, key)
        Plugin.registry[key or cls.__name__.lower()] = cls


class One(Plugin): ...
class Two(Plugin, key="second"): ...
class Three(Two, key=3): ...


print(sorted(map(str, Plugin.registry)), [c.__name__ for c in Plugin.__subclasses__()])
try:
    class Bad(Plugin, unknown=1): ...
except TypeError as e:
    print(e)
try:
    class Plain(a=1): ...
except TypeError as e:
    print(e)


class Field:
    def __set_name__(self, owner, name):
        self.name = name
        owner.fields = getattr(owner, "fields", ()) + (name,)


class Model:
    a = Field()
    b = Field()

    def __class_getitem__(cls, item):
        return f"{cls.__name__} of {item}"


class Child(Model):
    c = Field()


print(Model.fields, Child.fields, Model.b.name, Model[int], Child["x", 1])
later = Field()
Model.d = later
print(hasattr(later, "name"))


class Bad:
    def __set_name__(self, owner, name):
        raise ValueError("bad name")


try:
    class Uses:
        f = Bad()
except Exception as e:
    print(type(e).__name__, e, getattr(e, "__notes__", None))
try:
    class Plain: ...
    Plain[int]
except TypeError as e:
    print(e)
try:
    int[str]
except TypeError as e:
    print(e)


class Meta(type):
    def __new__(m, name, bases, ns):
        print("before")
        c = super().__new__(m, name, bases, ns)
        print("after")
        return c


class Base(metaclass=Meta):
    def __init_subclass__(cls):
        print("init_subclass", cls.__name__)


class Derived(Base):
    f = Field()


print(Derived.fields)
class Entries:
    def __mro_entries__(self, bases):
        print("mro_entries", len(bases))
        return (Plain,)
class FromEntries(Entries(), int): ...
print([c.__name__ for c in FromEntries.__mro__], len(FromEntries.__orig_bases__))
