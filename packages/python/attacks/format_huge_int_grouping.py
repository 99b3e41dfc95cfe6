# expect: raised ValueError
x = 7**3000000
for _ in range(1000):
    f"{x:,b}"
