# expect: exhausted
print(*range(10**5), sep="x" * 10**6)
