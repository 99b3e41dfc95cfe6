x = 12345
a = []
for i in range(500000):
    x = (x * 1103515245 + 12345) % 2147483648
    a.append(x)
a.sort()
b = sorted(a, key=lambda v: v % 1000)
print(a[0], a[-1], b[0])
