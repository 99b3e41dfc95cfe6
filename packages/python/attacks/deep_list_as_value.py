# expect: ended
x = []
for _ in range(10**5):
    x = [x]
x
