# expect: exhausted
list(range(10**9))
