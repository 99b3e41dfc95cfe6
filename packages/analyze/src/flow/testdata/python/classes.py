import abc
from dataclasses import dataclass


class Box:
    kind = 'box'

    def __init__(self, v, label='none'):
        self.v = v
        self.label = label

    def get(self):
        return self.v

    def set(self, v):
        self.v = v

    @property
    def value(self):
        return self.v

    @staticmethod
    def make(v):
        return Box(v)

    @classmethod
    def build(cls, v):
        return cls(v)

    def run(self):
        # ruleid: flow
        sink(self.v)


def boxes():
    b = Box(source())
    # ruleid: flow
    sink(b.get())
    # ruleid: flow
    sink(b.v)
    # ruleid: flow
    sink(b.value)
    # ok: flow
    sink(b.label)
    # ok: flow
    sink(b.kind)
    b.set('safe')
    # ok: flow
    sink(b.get())
    # ruleid: flow
    sink(Box.make(source()).get())
    # ruleid: flow
    sink(Box.build(source()).get())
    # ok: flow
    sink(Box('safe').get())
    Box(source()).run()


class Base(abc.ABC):
    @abc.abstractmethod
    def do(self, v):
        ...

    def template(self, v):
        return self.do(v)


class Passes(Base):
    def do(self, v):
        return v


class Drops(Base):
    def do(self, v):
        return 'safe'


def create(kind):
    if kind == 'passes':
        return Passes()
    return Drops()


def factories(unknown_kind):
    # ruleid: flow
    sink(create('passes').do(source()))
    # ok: flow
    sink(create('drops').do(source()))
    # ruleid: flow
    sink(create(unknown_kind).do(source()))
    # ruleid: flow
    sink(Passes().template(source()))
    # ok: flow
    sink(Drops().template(source()))


class Child(Box):
    def __init__(self, v):
        super().__init__(v, 'child')
        self.extra = 'safe'


def inherited():
    c = Child(source())
    # ruleid: flow
    sink(c.get())
    # ok: flow
    sink(c.label)
    # ok: flow
    sink(c.extra)


class View:
    def prepare(self):
        self.name = source()
        self.fixed = 'safe'

    def show(self):
        # ruleid: flow
        sink(self.name)
        # ok: flow
        sink(self.fixed)


class Service:
    def __init__(self):
        self.box = Box('safe')
        self.store = Store()

    def handle(self):
        x = source()
        self.store.save(x)
        # ok: flow
        sink(self.box.get())


class Store:
    def save(self, v):
        # ruleid: flow
        sink(v)


@dataclass
class Record:
    name: str
    size: int = 0


def records():
    r = Record(source(), 3)
    # ruleid: flow
    sink(r.name)
    # ok: flow
    sink(r.size)
    s = Record(size=source(), name='safe')
    # ok: flow
    sink(s.name)


class Callable:
    def __call__(self, v):
        return v


def called():
    # ruleid: flow
    sink(Callable()(source()))


class Unknown(Imported):
    def __init__(self, v):
        super().__init__(v)


def unknown_base():
    # ruleid: flow
    sink(Unknown(source()).whatever)


class Managed:
    def __init__(self, v):
        self.v = v

    def __enter__(self):
        return self.v

    def __exit__(self, *args):
        pass


def managed():
    with Managed(source()) as v:
        # ruleid: flow
        sink(v)
    with Managed('safe') as w:
        # ok: flow
        sink(w)


class Counter:
    last = None


def class_attribute():
    Counter.last = source()
    # ruleid: flow
    sink(Counter.last)
