# expect: refused
def f(): pass
try:
    getattr(f, "__glo" + "bals__")
except BaseException:
    print("caught")
finally:
    print("finally")
