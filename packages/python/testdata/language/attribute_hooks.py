class Watched:
    def __init__(self):
        self.real = 1

    def __getattr__(self, name):
        print("getattr", name)
        if name.startswith("auto"):
            return name.upper()
        raise AttributeError(f"no {name} here")

    def __setattr__(self, name, value):
        print("setattr", name, value)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("delattr", name)
        object.__delattr__(self, name)


w = Watched()
print(w.real, w.auto_x, hasattr(w, "zip"), getattr(w, "zap", "default"))
try:
    w.nope
except AttributeError as e:
    print(e)
w.new = 2
w.new += 1
del w.new
try:
    del w.new
except AttributeError as e:
    print(e)
print(w.__dict__)


class Total:
    value = 5

    def __getattribute__(self, name):
        if name == "secret":
            raise AttributeError("hidden")
        if name == "double":
            return super().__getattribute__("value") * 2
        return object.__getattribute__(self, name)

    def __getattr__(self, name):
        return f"fallback for {name}"


t = Total()
print(t.value, t.double, t.secret, t.other)


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)

    def __getattr__(self, name):
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        setattr(self._target, name, value)

    def __len__(self):
        return len(self._target)


p = Proxy([1, 2])
p.append(3)
print(p.count(3), len(p), p._target)
try:
    p.foo = 1
except AttributeError as e:
    print(e)


class Dyn:
    def __dir__(self):
        return ["b", "a"]

    __len__ = None


print(dir(Dyn()))
d = Dyn()
d.__len__ = lambda: 3
try:
    len(d)
except TypeError as e:
    print(e)
print([n for n in dir(w) if not n.startswith("__")])
class Meta(type):
    def __getattr__(cls, name):
        return f"meta {name}"
class WithMeta(metaclass=Meta): ...
print(WithMeta.anything)
try:
    WithMeta().anything
except AttributeError as e:
    print(e)
class Private:
    def __init__(self):
        self.__x = 1
    def get(self):
        return self.__x
pv = Private()
print(pv.get(), pv.__dict__, hasattr(pv, "__x"), pv._Private__x)
