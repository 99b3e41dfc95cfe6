# expect: exhausted
x=list(range(10**6))
y=[x[:] for i in range(10**5)]
