import traceback


def run(f):
    try:
        f()
    except Exception:
        traceback.print_exc()


value = "text"
items = [1]
run(lambda: -value)
run(lambda: 1 + -value)
run(lambda: ~1.5)
run(lambda: [*items, *5])
run(lambda: {**{"a": 1}, **items})
run(lambda: items[value])
run(lambda: items[0][1])
run(lambda: items[0]())
run(lambda: value.upper.lower())
run(lambda: value[1:"2"])
run(lambda: (yield_ for yield_ in 3))
run(lambda: value @ value)
run(lambda: value % (1, 2))
run(lambda: value * value ** value)
del items["x"]
