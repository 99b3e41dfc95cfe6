def f():
    a, b = 0, 1
    for _ in range(60000):
        a, b = b, a + b
    p = 1
    for i in range(1, 6000):
        p *= i
    return a % 1000000007, p % 1000000007, pow(3, 10**18, 10**9+7)
print(f())
