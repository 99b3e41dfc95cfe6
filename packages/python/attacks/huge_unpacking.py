# expect: exhausted
*a, = range(10**9)
