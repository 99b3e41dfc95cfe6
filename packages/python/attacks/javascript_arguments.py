# expect: raised NameError
def f(): return arguments
f()
