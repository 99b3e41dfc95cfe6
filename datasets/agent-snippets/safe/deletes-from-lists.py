items = ["a", "b", "c"]
items.remove("b")
d = {"x": 1, "y": 2}
d.pop("x")
del d["y"]
print(items, d, "a-b".replace("-", "_"))
