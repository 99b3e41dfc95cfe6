class Shape:
    def __init__(self, name):
        self._name = name

    @property
    def name(self):
        return self._name

    def area(self):
        raise NotImplementedError

    def scaled(self, k):
        return self.area() * k


class Square(Shape):
    def __init__(self, side):
        super().__init__("square")
        self.side = side

    def area(self):
        return self.side * self.side


class Circle(Shape):
    PI = 3.14159

    def __init__(self, radius):
        super().__init__("circle")
        self.radius = radius

    def area(self):
        return Circle.PI * self.radius**2

    @classmethod
    def unit(cls):
        return cls(1.0)

    @staticmethod
    def double(x):
        return x * 2


total = 0
names = 0
for i in range(120_000):
    shape = Square(i % 10) if i % 2 else Circle(1.5)
    total += shape.scaled(2) + Circle.double(i)
    names += len(shape.name)
print(round(total, 3), names, round(sum(Circle.unit().area() for _ in range(50_000)), 3))
