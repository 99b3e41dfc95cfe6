def describe(x):
    match x:
        case 0:
            return "zero"
        case -1 | -2:
            return "small negative"
        case 1.5:
            return "one and a half"
        case True:
            return "true"
        case None:
            return "none"
        case "a" | "b" as letter:
            return f"letter {letter}"
        case b"bytes":
            return "bytes"
        case 3 + 4j:
            return "complex"
        case []:
            return "empty sequence"
        case [x]:
            return f"one: {x!r}"
        case [1, *rest]:
            return f"starts with one, rest {rest}"
        case [first, *_, last]:
            return f"from {first} to {last}"
        case str():
            return f"text {x}"
        case _:
            return "other"


for value in (0, False, 0.0, -1, -2, 1.5, 1, True, None, "a", "b", "c", b"bytes", 3 + 4j, [], (), [5], "x", [1, 2, 3],
              (1,), (1, 2), [2, 3, 4], range(4), {1, 2}, {}, bytearray(b"q"), b"zz"):
    print(repr(value), "->", describe(value))

match [1, [2, [3, 4]]]:
    case [a, [b, [*c]]]:
        print(a, b, c)
match 1, 2:
    case x, y:
        print(x, y)
match (1, 2, 3):
    case (a, b):
        print("no")
    case (a, b, c) if a > 5:
        print("guard no")
    case (a, b, c) if (total := a + b + c) == 6:
        print("total", total)

# a failed pattern may have bound names
match (1, 2):
    case (first_name, 3):
        pass
    case _:
        print("fell through")

match = {"match": 1}
case = "soft"
print(match["match"], case)
match case:
    case "soft":
        print("soft keywords still work")
