items = ["10", "9", "x"]
ordered = sorted(items, key=lambda s: int(s))
print(ordered)
