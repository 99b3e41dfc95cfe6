# expect: exhausted
sorted(range(10**9))
