def area(shape):
    match shape:
        case {"kind": "circle", "r": r}:
            return r ** 2 * 3
        case {"kind": "square", "side": s} if s / 0 > 1:
            return s * s
        case _:
            raise ValueError(f"unknown shape {shape!r}")


print(area({"kind": "circle", "r": 2}))
try:
    area({"kind": "blob"})
except ValueError as e:
    print(e)
area({"kind": "square", "side": 2})
