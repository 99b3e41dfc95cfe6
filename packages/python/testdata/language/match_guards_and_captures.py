def calls(log, name, result):
    log.append(name)
    return result


log = []
match 5:
    case x if calls(log, "first", x > 10):
        print("big")
    case int(x) if calls(log, "second", x > 3):
        print("middle", x)
    case _:
        print("rest")
print(log, x)


def command(line):
    match line.split():
        case ["quit" | "exit" as word]:
            return f"leave by {word}"
        case ["go", ("north" | "south") as d]:
            return f"go {d}"
        case ["go", other]:
            return f"no way {other}"
        case ["drop", *items] if len(items) > 1:
            return f"drop many {items}"
        case ["drop", item]:
            return f"drop {item}"
        case ["set", name, "=", value] | ["set", name, value]:
            return f"{name} := {value}"
        case []:
            return "nothing"
        case [cmd, *_]:
            return f"unknown {cmd}"


for line in ("quit", "exit", "go north", "go up", "drop a b", "drop a", "drop", "set x = 5", "set y 6", "", "dance now"):
    print(repr(line), "->", command(line))


def shape(v):
    match v:
        case bool(b):
            return f"bool {b}"
        case int() | float() as n if n < 0:
            return f"negative {n}"
        case int(n):
            return f"int {n}"
        case float(n):
            return f"float {n}"
        case str() | bytes() as s:
            return f"text {s!r}"
        case (x, y) | [x, y, _]:
            return f"pair-like {x} {y}"
        case {"x": x, "y": y, **rest} if not rest:
            return f"exact point {x} {y}"
        case {"x": x, "y": (y1, *_)}:
            return f"list point {x} {y1}"
        case {"kind": ("a" | "b") as k, **rest}:
            return f"kind {k} rest {rest}"
        case [[a, [b, *_]], *_]:
            return f"deep {a} {b}"
        case [*_, {"last": True}]:
            return "ends with last"
        case None:
            return "none"
        case set() | frozenset() as s:
            return f"set of {len(s)}"
        case type():
            return f"class {v.__name__}"
        case _:
            return "?"


for v in (True, -3, -2.5, 4, 0.5, "s", b"b", (1, 2), [1, 2, 3], {"x": 1, "y": 2}, {"x": 1, "y": (5, 6)}, {"kind": "b", "z": 1}, {"kind": "c"}, [[1, [2, 3]], 4], [1, 2, 3, {"last": True}], None, {1}, int, object()):
    print(shape(v))


class Node:
    __match_args__ = ("op", "left", "right")

    def __init__(self, op, left, right):
        self.op, self.left, self.right = op, left, right


def evaluate(n):
    match n:
        case Node("+", l, r):
            return evaluate(l) + evaluate(r)
        case Node("*", 0, _) | Node("*", _, 0):
            return 0
        case Node("*", left=l, right=r):
            return evaluate(l) * evaluate(r)
        case Node(op=op):
            raise ValueError(f"unknown operator {op}")
        case int() | float():
            return n


print(evaluate(Node("+", 1, Node("*", 2, Node("+", 3, 4)))), evaluate(Node("*", Node("?", 1, 2), 0)))
try:
    evaluate(Node("-", 1, 2))
except ValueError as e:
    print(e)
seen = []
for item in (1, [2], (3, 4), {"k": 5}, "six"):
    match item:
        case [only]:
            seen.append(("one", only))
            continue
        case (a, b):
            seen.append(("two", a, b))
        case {"k": v}:
            seen.append(("map", v))
            break
        case _:
            seen.append(("other", item))
print(seen)
match {"a": 1, "b": 2, "c": 3}:
    case {"a": a, **others}:
        print(a, others)
match [1, 2, 3, 4, 5]:
    case [first, second, *middle, last]:
        print(first, second, middle, last)
match -0.0, 1 + 2j, "x":
    case 0, 1 + 2j, "x" | "y":
        print("literals")
class Status:
    OK = 200
    class Error:
        MISSING = 404
for code in (200, 404, 500):
    match code:
        case Status.OK:
            print("ok")
        case Status.Error.MISSING:
            print("missing")
        case unknown:
            print("unknown", unknown)
