# expect: raised NameError
def f(): return this
f()
