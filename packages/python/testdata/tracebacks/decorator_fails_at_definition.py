def broken(f):
    raise TypeError(f"cannot decorate {f.__name__}")


class Service:
    @staticmethod
    @broken
    def method(self):
        pass
