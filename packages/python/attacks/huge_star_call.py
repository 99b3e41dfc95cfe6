# expect: exhausted
def f(*a): pass
f(*range(10**8))
