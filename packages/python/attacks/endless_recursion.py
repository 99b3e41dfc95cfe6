# expect: raised RecursionError
def f(): return f()
f()
