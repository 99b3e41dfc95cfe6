# expect: exhausted
set(range(10**9))
