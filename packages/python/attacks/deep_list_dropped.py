# expect: ended
x = []
for _ in range(2 * 10**5):
    x = [x]
x = None
