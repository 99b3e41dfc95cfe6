# expect: exhausted
x=list(range(10**6))
for i in range(10**6): -1 in x
