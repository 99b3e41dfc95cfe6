from abc import ABC, abstractmethod


class Thing(ABC):
    @abstractmethod
    def do(self, v):
        pass


class First(Thing):
    def do(self, v):
        return v


class Second(Thing):
    def do(self, v):
        return 'safe'


def create(kind):
    if kind == 'first':
        return First()
    return Second()


class Holder:
    def __init__(self, v):
        self.v = v

    def get(self):
        return self.v
