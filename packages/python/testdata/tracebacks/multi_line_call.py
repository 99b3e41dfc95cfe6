def build(name, *, size):
    return {
        "name": name.upper(),
        "size": size
        / 0,
    }


result = build(
    "thing",
    size=3,
)
