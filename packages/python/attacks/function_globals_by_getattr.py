# expect: refused
def f(): pass
print(getattr(f, "__glo" "bals__"))
