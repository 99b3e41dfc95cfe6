class Base:
    def __init__(self, size):
        if size < 0:
            raise ValueError(f"size {size} is negative")
        self.size = size


class Middle(Base):
    def __init__(self, size, name):
        super().__init__(size)
        self.name = name


class Leaf(Middle):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)


print(Leaf(1, "ok").name)
Leaf(-5, name="bad")
