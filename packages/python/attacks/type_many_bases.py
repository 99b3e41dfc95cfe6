# expect: exhausted
bases = []
while True:
    bases.append(type("B%d" % len(bases), (), {}))
    type("C", tuple(bases), {})
