def f():
    t = 0
    for k in range(30):
        a = [x * x for x in range(20000) if x % 3]
        b = {x: x + 1 for x in a}
        c = {v % 1000 for v in b.values()}
        t += len(c) + sum(a)
    return t
print(f())
