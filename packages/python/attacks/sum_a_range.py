# expect: exhausted
sum(range(10**12))
