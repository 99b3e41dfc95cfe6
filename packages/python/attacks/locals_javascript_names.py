# expect: ended 128
def f(arguments, eval=1, undefined=2, NaN=3, this=4, let=5, var=6, new=7, function=8, void=9, typeof=10, delete=11, enum=12, super=13, export=14, static=15, yield_=16):
    const = 17
    switch = debugger = default = extends = interface = package = private = protected = public = implements = 18
    return sum([arguments, eval, undefined, NaN, this, let, var, new, function, void, typeof, delete, enum, export, const, switch])
print(f(1))
