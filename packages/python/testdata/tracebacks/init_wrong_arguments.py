class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


class Named(Point):
    def __init__(self, name, **rest):
        super().__init__(**rest)
        self.name = name


print(Named("a", x=1, y=2).x)
Named("b", x=1, z=2)
