# expect: exhausted
x = [1] * 10**6
while True:
    x.remove(1); x.append(1)
