print(eval("1 + 2 * 3"), eval("max(a, b)", {"a": 1, "b": 5}))
