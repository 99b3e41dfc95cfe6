# expect: exhausted
10**10**8
