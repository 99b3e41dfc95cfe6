# expect: raised RecursionError
f = abs
for _ in range(10**5):
    f = (lambda g: lambda x: g(x))(f)
f(1)
