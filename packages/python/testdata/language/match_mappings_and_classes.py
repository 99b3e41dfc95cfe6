from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int


class Shape:
    __match_args__ = ("name", "size")

    def __init__(self, name, size):
        self.name, self.size = name, size


class Colors:
    RED = "red"
    GREEN = "green"


def look(v):
    match v:
        case {"type": "move", "to": [x, y]}:
            return f"move {x},{y}"
        case {"type": Colors.RED, **rest}:
            return f"red with {rest}"
        case {"a": {"b": int(n)}} if n > 10:
            return f"deep {n}"
        case {}:
            return f"mapping of {len(v)}"
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y):
            return f"on y axis at {y}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point():
            return f"point {v}"
        case Shape("box", size) | Shape("cube", size):
            return f"box of {size}"
        case Shape(name, size=int() | float() as size):
            return f"{name} of number {size}"
        case int(n) | str(n):
            return f"scalar {n!r}"
        case [Point(x=a), Point(x=b)]:
            return f"two points {a} {b}"
        case (Colors.GREEN, _):
            return "green pair"
        case list() | tuple():
            return "sequence"
        case float():
            return "float"
        case _:
            return f"nothing for {type(v).__name__}"


values = [{"type": "move", "to": (1, 2), "extra": 0}, {"type": "red", "n": 1, "m": 2}, {"a": {"b": 11}}, {"a": {"b": 3}}, {},
          Point(0, 0), Point(0, 5), Point(4, 4), Point(1, 2), Shape("box", "L"), Shape("cube", 2), Shape("disc", 2.5),
          Shape("disc", "big"), 5, "s", True, [Point(1, 0), Point(2, 0)], ("green", 1), [1], 2.5, {1}, None]
for v in values:
    print(look(v))

class Plain:
    pass


def too_many():
    match Point(1, 2):
        case Point(1, 2, 3):
            print("matched")


def int_two():
    match 1:
        case int(1, 2):
            print("matched")


def no_match_args():
    match Plain():
        case Plain(1):
            print("matched")


def twice():
    match Shape("q", 1):
        case Shape(a, name=b):
            print("matched", a, b)


for wrong in (too_many, int_two, no_match_args, twice):
    try:
        wrong()
    except TypeError as e:
        print(e)
