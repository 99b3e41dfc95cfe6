# expect: refused
def f(): pass
print(("{0.__glo" + "bals__}").format(f))
