x = 1
def f():
    y = 2
    return sorted(locals())
print("x" in globals(), f())
