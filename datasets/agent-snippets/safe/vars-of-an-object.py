class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y
print(vars(Point(1, 2)), sorted(k for k in vars(Point) if not k.startswith("__")))
