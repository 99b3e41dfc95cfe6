# expect: refused
def f():
    x = 1
    return lambda: x
print(f().__closure__[0].cell_contents)
