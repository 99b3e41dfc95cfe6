def square(n):
    return n * n
def cube(n):
    return n ** 3
for name in ("square", "cube", "missing"):
    f = globals().get(name)
    print(name, f(3) if f else None)
