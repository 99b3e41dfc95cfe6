# expect: exhausted
x=list(range(10**5))
for i in range(10**9): x[::2]
