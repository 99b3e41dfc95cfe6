# expect: raised RecursionError
x = iter([1])
for _ in range(10**5):
    x = map(abs, x)
next(x)
