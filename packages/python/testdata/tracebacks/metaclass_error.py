class Meta(type):
    def __new__(mcs, name, bases, ns):
        if "run" not in ns:
            raise TypeError(f"{name} needs a run method")
        return super().__new__(mcs, name, bases, ns)


class Good(metaclass=Meta):
    def run(self): ...


class Bad(Good):
    pass
