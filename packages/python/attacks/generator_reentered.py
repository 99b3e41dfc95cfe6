# expect: ended generator already executing
def g():
    yield next(x)
x = g()
try:
    next(x)
except ValueError as e:
    print(e)
