# expect: raised RecursionError
def g(inner):
    yield from inner
x = iter([1])
for _ in range(10**5):
    x = g(x)
next(x)
