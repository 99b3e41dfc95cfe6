def f():
    t = 0
    for i in range(5000000):
        t += i * 2 % 7
    return t
print(f())
