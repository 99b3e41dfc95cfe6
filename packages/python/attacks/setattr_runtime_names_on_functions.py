# expect: ended 7 8
def f(): return 7
for n in ("c", "n$", "o$", "info", "self", "func", "d$", "constructor", "call", "apply", "x$"):
    setattr(f, n, lambda: 8)
print(f(), f.c())
