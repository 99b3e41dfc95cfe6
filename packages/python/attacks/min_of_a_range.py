# expect: exhausted
min(range(10**12))
