# expect: ended 2 4
d = {(1, "a"): 1, frozenset(["__proto__"]): 2, 1j: 3, b"__proto__": 4, None: 5, ...: 6}
print(d[frozenset(["__proto__"])], d[b"__proto__"])
